import { expect, test } from "vitest";
import { renewing } from "../../src/shared/host/renewing.ts";
import { problem } from "../../src/shared/problem.ts";

/** A hub that takes one token, and a host that renews it. */
function aHub({ token, good }: { token: number; good: number }) {
  const life = { token, good, sent: 0, renewed: 0 };
  const send = () => {
    life.sent += 1;
    const [used, wanted] = [life.token, life.good];
    return Promise.resolve({ status: used === wanted ? 200 : 401 });
  };
  const withRenewal = renewing({
    isReady: () => life.token > 0,
    renew: () => {
      life.renewed += 1;
      return Promise.resolve().then(() => {
        life.token = life.good;
      });
    },
  });
  return { life, ask: () => withRenewal(send) };
}

test("a token that is good is used as it is", async () => {
  const { life, ask } = aHub({ token: 1, good: 1 });
  expect(await ask()).toEqual({ status: 200 });
  expect(life).toMatchObject({ sent: 1, renewed: 0 });
});

test("the first request of a start renews before it is sent", async () => {
  const { life, ask } = aHub({ token: 0, good: 1 });
  expect(await ask()).toEqual({ status: 200 });
  expect(life).toMatchObject({ sent: 1, renewed: 1 });
});

test("ten requests that find the token ended renew it once, and each is sent again once", async () => {
  const { life, ask } = aHub({ token: 1, good: 2 });
  const answers = await Promise.all(Array.from({ length: 10 }, ask));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(life).toMatchObject({ sent: 20, renewed: 1 });
});

test("a refusal that comes after somebody else's renewal is sent again without another one", async () => {
  let token = 1;
  let renewed = 0;
  const late = Promise.withResolvers<{ status: number }>();
  const withRenewal = renewing({
    isReady: () => true,
    renew: () => {
      renewed += 1;
      token = 2;
      return Promise.resolve();
    },
  });
  const send = () => Promise.resolve({ status: token === 2 ? 200 : 401 });
  let tries = 0;
  const slow = withRenewal(() => (tries++ === 0 ? late.promise : send()));
  await withRenewal(send);
  late.resolve({ status: 401 });
  expect(await slow).toEqual({ status: 200 });
  expect(renewed).toBe(1);
});

test("a hub that refuses even the new token is asked twice, never for ever", async () => {
  let sent = 0;
  const withRenewal = renewing({ isReady: () => true, renew: () => Promise.resolve() });
  const refuse = () => {
    sent += 1;
    return Promise.resolve({ status: 401 });
  };
  expect(await withRenewal(refuse)).toEqual({ status: 401 });
  expect(sent).toBe(2);
});

test("a renewal that fails is told to all who wait, and tried again by the next", async () => {
  let renewed = 0;
  const withRenewal = renewing({
    isReady: () => false,
    renew: () => {
      renewed += 1;
      return renewed === 1
        ? Promise.reject(problem.hub.unreachable({ reason: "network" }))
        : Promise.resolve();
    },
  });
  const send = () => Promise.resolve({ status: 200 });
  const both = await Promise.allSettled([withRenewal(send), withRenewal(send)]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(renewed).toBe(1);
  expect(await withRenewal(send)).toEqual({ status: 200 });
});

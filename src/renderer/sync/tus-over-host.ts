/** What tus-js-client asks for, carried by the host: it proves who asks, and checks that it is our hub that answers. */
import type { HttpRequest, HttpResponse, HttpStack } from "tus-js-client";
import { HubMethod, type HubAnswer } from "../../shared/host/network.ts";
import type { Host } from "../../shared/host/borders.ts";

/** Where tus believes it speaks to: only the paths of its addresses go to the host. */
export const tusOrigin = "https://hub.invalid";

/** A request under way is not cut: what it brings is ignored, and it has a deadline of its own. */
export function tusOverHost({ fetchHub }: Pick<Host, "fetchHub">): HttpStack {
  return {
    getName: () => "host",
    createRequest: (method, url): HttpRequest => {
      const headers: Record<string, string> = {};
      return {
        getMethod: () => method,
        getURL: () => url,
        setHeader: (name, value) => {
          headers[name.toLowerCase()] = value;
        },
        getHeader: (name) => headers[name.toLowerCase()],
        setProgressHandler: () => undefined,
        send: async (body: unknown) => {
          const bytes = body instanceof Blob ? new Uint8Array(await body.arrayBuffer()) : undefined;
          const answer = await fetchHub({
            ...{ path: new URL(url).pathname, method: HubMethod.parse(method), headers },
            ...(bytes ? { body: bytes } : {}),
          });
          return responseOf(answer);
        },
        abort: () => Promise.resolve(),
        getUnderlyingObject: () => undefined,
      };
    },
  };
}

function responseOf(answer: HubAnswer): HttpResponse {
  return {
    getStatus: () => answer.status,
    getHeader: (name) => answer.headers[name.toLowerCase()],
    getBody: () => new TextDecoder().decode(answer.body),
    getUnderlyingObject: () => answer,
  };
}

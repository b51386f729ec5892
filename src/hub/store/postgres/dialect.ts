/**
 * Kysely's PostgreSQL as the hub asks it: the same few queries at every request. Each is read and planned once a
 * connection, and `begin` travels with what is asked first.
 */
import {
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
  type TransactionSettings,
} from "kysely";
import type { Pool, PoolClient } from "pg";

/** Over a pool of connections with `pipeline`. */
export class HubDialect extends PostgresDialect {
  readonly #pool: PostgresPool;

  constructor(pool: Pool) {
    const prepared = preparedPool(pool);
    super({ pool: prepared });
    this.#pool = prepared;
  }

  override createDriver(): Driver {
    return new PipelinedDriver({ pool: this.#pool });
  }
}

class PipelinedDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    // What follows on a connection that is lost fails too, and outside a transaction nobody sees a row (sight.ts).
    super.beginTransaction(connection, settings).catch(() => undefined);
    await Promise.resolve();
  }
}

/** Connections whose queries have a name: PostgreSQL keeps what it has read and planned under it. */
function preparedPool(pool: Pool): PostgresPool {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `carnet_${names.size}`;
    names.set(text, name);
    return name;
  };
  const prepared = (client: PoolClient): PoolClient =>
    new Proxy(client, {
      get: (target, key): unknown =>
        key === "query"
          ? (text: string, values: unknown[]) => target.query({ name: nameOf(text), text, values })
          : Reflect.get(target, key),
    });
  return { connect: async () => prepared(await pool.connect()), end: () => pool.end() };
}

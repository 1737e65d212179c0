import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'

/** Kysely's own SQLite dialect, over the SQLite that comes with Node. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync
  readonly #statements: SqliteDatabase

  constructor(database: DatabaseSync) {
    const statements = new PreparedStatements(database)
    super({ database: statements })
    this.#database = database
    this.#statements = statements
  }

  override createDriver(): SqliteDriver {
    return new WriteLockingDriver(this.#statements, this.#database)
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter()
  }
}

/** Transactions take the write lock at once: one that began with a read could not wait for another process. */
class WriteLockingDriver extends SqliteDriver {
  readonly #database: DatabaseSync

  constructor(statements: SqliteDatabase, database: DatabaseSync) {
    super({ database: statements })
    this.#database = database
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** A full disk has SQLite roll back by itself; a second time would fail, and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection)
  }
}

/** SQLite rolls table changes back like any other: a migration cut off by a crash leaves nothing behind. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** More than the program's distinct statements; a bound only against text that varies without end. */
const maxStatements = 500

/** The part of better-sqlite3's interface that Kysely asks for, each statement prepared once. */
class PreparedStatements implements SqliteDatabase {
  readonly #database: DatabaseSync
  readonly #prepared = new Map<string, SqliteStatement>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  prepare(sql: string): SqliteStatement {
    const known = this.#prepared.get(sql)
    if (known !== undefined) return known
    if (this.#prepared.size >= maxStatements) this.#prepared.clear()
    const statement = asSqliteStatement(this.#database.prepare(sql))
    this.#prepared.set(sql, statement)
    return statement
  }

  close(): void {
    this.#prepared.clear()
    this.#database.close()
  }
}

function asSqliteStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(sqlValue)),
    run: (parameters) => statement.run(...parameters.map(sqlValue)),
    iterate: (parameters) => statement.iterate(...parameters.map(sqlValue)),
  }
}

function sqlValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    return value
  }
  throw new TypeError(`SQLite takes text, numbers and null here, not ${typeof value}`)
}

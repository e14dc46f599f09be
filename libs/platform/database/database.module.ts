import type { DynamicModule } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Clock } from '@doorstep/kernel';
import type { ConnectionParts } from '../config';
import { refuseStrongLogin } from './login-check';
import { Database } from './scope';

export const CLOCK = Symbol('clock');

/** Connections per process on the embedded server: api 10, worker 9, queue 12, commands 4; max 60 (ARCHITECTURE 5, docs/decisions/0019). */
export const POOL = { api: 10, worker: 9, queue: 12, commands: 4, serverMaximum: 60 } as const;

/** Gives a process its one Database, on the login of its kind. Refuses a login that is too strong. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(login: ConnectionParts, poolSize: number, clock: Clock): DynamicModule {
    if (login.host === '') throw new Error(`No database URL is set for the login ${login.user}.`);
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          host: login.host,
          port: login.port,
          username: login.user,
          password: login.password,
          database: login.database,
          entities: [],
          autoLoadEntities: true,
          synchronize: false,
          invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
          poolSize,
          extra: { connectionTimeoutMillis: 8_000, statement_timeout: 14_000, idle_in_transaction_session_timeout: 30_000 },
          retryAttempts: 1,
        }),
      ],
      providers: [
        { provide: CLOCK, useValue: clock },
        {
          provide: Database,
          inject: [getDataSourceToken()],
          useFactory: async (source: DataSource): Promise<Database> => {
            await refuseStrongLogin(source);
            return new Database(source, clock);
          },
        },
      ],
      exports: [Database, CLOCK],
    };
  }
}

import type { DynamicModule } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { AccountsHttpModule } from '@doorstep/accounts/http';
import { CampaignsHttpModule } from '@doorstep/campaigns/http';
import { ContactsHttpModule } from '@doorstep/contacts/http';
import { ExportsHttpModule } from '@doorstep/exports/http';
import { FollowUpsHttpModule } from '@doorstep/follow-ups/http';
import { HouseVisitsHttpModule } from '@doorstep/house-visits/http';
import { ImportsHttpModule } from '@doorstep/imports/http';
import { ReportsHttpModule } from '@doorstep/reports/http';
import type { Clock } from '@doorstep/kernel';
import { MessagingHttpModule } from '@doorstep/messaging/http';
import { AccessGuard, RouteBootCheck, ScopeInterceptor } from '@doorstep/platform/access';
import { Audit, AuditTally } from '@doorstep/platform/audit';
import { OrganizationsHttpModule } from '@doorstep/organizations/http';
import type { Settings } from '@doorstep/platform/config';
import { SETTINGS } from '@doorstep/platform/config';
import { DatabaseModule, POOL } from '@doorstep/platform/database';
import { Cursors, ProblemFilter, RateLimiter, RequestPipe } from '@doorstep/platform/http';
import { OutboxModule } from '@doorstep/platform/outbox';
import { QueueModule } from '@doorstep/platform/queue';
import { Sealer } from '@doorstep/platform/seal';
import { WorkplacesHttpModule } from '@doorstep/workplaces/http';
import { HealthController } from './health.controller';

/** What every room may ask for: settings, audit, seals, page marks. */
@Global()
@Module({})
class GroundModule {
  static with(settings: Settings): DynamicModule {
    const providers = [{ provide: SETTINGS, useValue: settings }, Audit, AuditTally, Sealer, Cursors, RateLimiter];
    return { module: GroundModule, providers, exports: providers };
  }
}

/** The doors of every room, behind one guard, one pipe, one transaction and one form of refusal. */
@Module({})
export class ApiModule {
  static with(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        LoggerModule.forRoot({
          // No logger of its own for each request: Node would follow every promise for it, a third of the work of a request.
          // What is logged of one names its id itself (ProblemFilter).
          forRoutes: [],
          pinoHttp: {
            level: process.env['LOG_LEVEL'] ?? (settings.test ? 'silent' : 'warn'),
            autoLogging: false,
            serializers: { req: (req: { id: string; method: string }) => ({ id: req.id, method: req.method }), res: () => undefined },
          },
        }),
        DatabaseModule.forRoot(settings.app, POOL.api, clock),
        GroundModule.with(settings),
        DiscoveryModule,
        QueueModule.forApi(),
        OutboxModule,
        OrganizationsHttpModule,
        AccountsHttpModule,
        MessagingHttpModule,
        ContactsHttpModule,
        WorkplacesHttpModule,
        CampaignsHttpModule,
        ReportsHttpModule,
        HouseVisitsHttpModule,
        FollowUpsHttpModule,
        ImportsHttpModule,
        ExportsHttpModule,
      ],
      controllers: [HealthController],
      providers: [
        RouteBootCheck,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: RequestPipe },
        { provide: APP_INTERCEPTOR, useClass: ScopeInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

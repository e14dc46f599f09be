import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@doorstep/kernel';
import { Public } from '@doorstep/platform/access';
import { Database, MIGRATIONS } from '@doorstep/platform/database';
import { Shown } from '@doorstep/platform/http';
import { QueueHealth } from '@doorstep/platform/queue';

class HealthResponse {
  @Shown() status!: string;
}

const WHY = 'monitors have no account';

const unavailable = (): DomainError => new DomainError('platform/unavailable', { status: 503, retryAfterSeconds: 2 });

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly queue: QueueHealth,
  ) {}

  @Get('live')
  @Public(WHY)
  @ApiOkResponse({ type: HealthResponse })
  live(): HealthResponse {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public(WHY)
  @ApiOkResponse({ type: HealthResponse })
  async ready(): Promise<HealthResponse> {
    const rows = await this.database.global<{ n: number }>('SELECT count(*)::int AS n FROM migrations').catch(() => [{ n: -1 }]);
    if ((rows[0]?.n ?? 0) < MIGRATIONS.length) throw unavailable();
    return { status: 'ok' };
  }

  @Get()
  @Public(WHY)
  @ApiOkResponse({ type: HealthResponse })
  async health(): Promise<HealthResponse> {
    const [answer, queue] = await Promise.all([this.ready(), this.queue.check()]);
    if (!queue) throw unavailable();
    return answer;
  }
}

import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@doorstep/kernel';
import { Public } from '@doorstep/platform/access';
import { Database, MIGRATIONS } from '@doorstep/platform/database';
import { Shown } from '@doorstep/platform/http';

class HealthResponse {
  @Shown() status!: string;
}

const WHY = 'monitors have no account';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

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
    if ((rows[0]?.n ?? 0) < MIGRATIONS.length) throw new DomainError('platform/unavailable', { status: 503, retryAfterSeconds: 2 });
    return { status: 'ok' };
  }

  @Get()
  @Public(WHY)
  @ApiOkResponse({ type: HealthResponse })
  health(): Promise<HealthResponse> {
    return this.ready();
  }
}

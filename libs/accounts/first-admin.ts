import { Inject, Injectable, Logger } from '@nestjs/common';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import { SetUpService } from './set-up.service';

/** Makes the first admin from DOORSTEP_ADMIN_EMAIL and _PASSWORD; ignored once anybody exists (CONTRACT 1). */
@Injectable()
export class FirstAdmin {
  private readonly logger = new Logger('accounts');

  constructor(
    private readonly setUp: SetUpService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async ensure(): Promise<void> {
    const wish = this.settings.firstAdmin;
    if (!wish || !(await this.setUp.needed())) return;
    await this.setUp.run({
      organizationName: wish.organizationName, kind: 'local', timeZone: wish.timeZone, retentionMonths: 12,
      adminName: wish.email.split('@')[0]!, adminEmail: wish.email, password: wish.password, language: 'en',
    });
    this.logger.log('The first admin was made from the settings.');
  }
}

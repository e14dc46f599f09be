import type { OnApplicationBootstrap } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import { OrganizationsRepository } from './organizations.repository';

/** A database with demo or seeded people, whose sign-ins are known, is not opened to the public (security.md A-21 with its ruling). */
@Injectable()
export class RefuseDemo implements OnApplicationBootstrap {
  constructor(
    private readonly organizations: OrganizationsRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.secure || !(await this.organizations.anyDemo())) return;
    throw new Error('DOORSTEP_PUBLIC_URL is https, and this database holds demo or seeded organizations. Doorstep does not start: use a database of your own.');
  }
}

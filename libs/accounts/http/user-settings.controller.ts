import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@doorstep/kernel';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import type { UserSettingValues } from '../domain';
import { USER_SETTING_SCHEMAS } from '../domain';
import { UserSettings } from '../user-settings';

const ANSWER = { type: 'object', properties: USER_SETTING_SCHEMAS, required: Object.keys(USER_SETTING_SCHEMAS) };
const CHANGE = { type: 'object', properties: USER_SETTING_SCHEMAS, additionalProperties: false };

/** Own settings, as flat keys like those of the organization (CONTRACT 5). */
@ApiTags('session')
@Controller('user-settings')
export class UserSettingsController {
  constructor(private readonly settings: UserSettings) {}

  @Get()
  @Requires('account.own')
  @ApiOkResponse({ schema: ANSWER as never })
  read(@CurrentScope() scope: Scope): Promise<UserSettingValues> {
    return this.settings.read(scope);
  }

  @Patch()
  @Requires('account.own')
  @ApiBody({ schema: CHANGE as never })
  @ApiOkResponse({ schema: ANSWER as never })
  change(@CurrentScope() scope: Scope, @Body() body: Record<string, unknown>): Promise<UserSettingValues> {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new DomainError('platform/malformed', { status: 400 });
    return this.settings.change(scope, body);
  }
}

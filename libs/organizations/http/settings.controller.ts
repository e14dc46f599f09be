import { Body, Controller, Get, Inject, Patch } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@doorstep/kernel';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import type { Settings } from '@doorstep/platform/config';
import { SETTINGS } from '@doorstep/platform/config';
import { SETTING_SCHEMAS } from '../domain';
import { OrganizationTree } from '../organization-tree';
import type { SettingsView } from '../organization-tree';

const VERSION = { version: { type: 'integer', minimum: 1 } };
const KEYS = Object.keys(SETTING_SCHEMAS);
/** What the operator of the server has set: read here, changed where the server is started. */
const OPERATOR = {
  'server.streets': { type: 'string', enum: ['address', 'file'], nullable: true, description: 'where the streets on the map come from; null: nowhere, the map is white' },
  'server.geocoder': { type: 'boolean', description: 'whether somebody is asked where addresses are' },
};
const ANSWER = { type: 'object', properties: { ...VERSION, ...SETTING_SCHEMAS, ...OPERATOR }, required: ['version', ...KEYS, ...Object.keys(OPERATOR)] };
const CHANGE = { type: 'object', properties: { ...VERSION, ...SETTING_SCHEMAS }, additionalProperties: false };

/** Flat keys beside the version (CONTRACT 5). */
const flat = ({ version, settings }: SettingsView, { tiles, geocoder }: Settings): Record<string, unknown> => ({
  version, ...settings, 'server.streets': tiles ? (tiles.url ? 'address' : 'file') : null, 'server.geocoder': geocoder !== null,
});

@ApiTags('settings')
@Controller('settings')
export class SettingsController {
  constructor(
    private readonly tree: OrganizationTree,
    @Inject(SETTINGS) private readonly server: Settings,
  ) {}

  @Get()
  @Requires('settings.read')
  @ApiOkResponse({ schema: ANSWER as never })
  async read(@CurrentScope() scope: Scope): Promise<Record<string, unknown>> {
    return flat(await this.tree.settings(scope), this.server);
  }

  @Patch()
  @Requires('settings.write')
  @ApiBody({ schema: CHANGE as never })
  @ApiOkResponse({ schema: ANSWER as never })
  async change(@CurrentScope() scope: Scope, @Body() body: Record<string, unknown>): Promise<Record<string, unknown>> {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new DomainError('platform/malformed', { status: 400 });
    const { version, ...settings } = body;
    if (version !== undefined && !Number.isInteger(version)) throw new DomainError('wrong-type', { field: 'version' });
    return flat(await this.tree.changeSettings(scope, version as number | undefined, settings), this.server);
  }
}

import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LANGUAGES } from '@doorstep/kernel';
import type { Language } from '@doorstep/kernel';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { IfSent, ListQuery, OneOf, PathId, Region, Shown, SomeOf, Text, TimeZone, Whole } from '@doorstep/platform/http';
import { ORGANIZATION_KINDS } from '../domain';
import type { OrganizationKind } from '../domain';
import { OrganizationTree } from '../organization-tree';

export class ChangeOrganizationRequest {
  @Whole(1, 2_147_483_647) version!: number;
  @IfSent() @Text({ seen: true }) name?: string;
  @IfSent() @OneOf(ORGANIZATION_KINDS) kind?: OrganizationKind;
  @IfSent() @TimeZone() timeZone?: string;
  @IfSent() @SomeOf(LANGUAGES) languages?: Language[];
  @IfSent() @Region() defaultRegion?: string;
}

export class OrganizationResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown() name!: string;
  @Shown() slug!: string;
  @Shown({ enum: ORGANIZATION_KINDS }) kind!: string;
  @Shown({ type: String, nullable: true }) parentId!: string | null;
  @Shown() timeZone!: string;
  @Shown({ type: [String], enum: LANGUAGES }) languages!: string[];
  @Shown() defaultRegion!: string;
  @Shown() demo!: boolean;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class OrganizationPage {
  @Shown({ type: [OrganizationResponse] }) items!: OrganizationResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}

@ApiTags('organizations')
@Controller('organizations')
export class OrganizationsController {
  constructor(private readonly tree: OrganizationTree) {}

  @Get()
  @Requires('organizations.read')
  @ApiOkResponse({ type: OrganizationPage })
  list(@CurrentScope() scope: Scope, @Query() query: ListQuery): Promise<OrganizationPage> {
    return this.tree.page(scope, query);
  }

  @Get(':id')
  @Requires('organizations.read')
  @ApiOkResponse({ type: OrganizationResponse })
  read(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<OrganizationResponse> {
    return this.tree.get(scope, id);
  }

  @Patch(':id')
  @Requires('organizations.write')
  @ApiOkResponse({ type: OrganizationResponse })
  change(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Body() body: ChangeOrganizationRequest): Promise<OrganizationResponse> {
    const { version, timeZone, defaultRegion, ...rest } = body;
    return this.tree.change(scope, id, version, { ...rest, time_zone: timeZone, default_region: defaultRegion });
  }
}

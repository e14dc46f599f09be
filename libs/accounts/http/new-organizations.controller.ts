import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { LANGUAGES } from '@doorstep/kernel';
import type { Language } from '@doorstep/kernel';
import { CurrentActor, Requires, Unscoped } from '@doorstep/platform/access';
import type { Actor } from '@doorstep/platform/database';
import type { DoorstepReply } from '@doorstep/platform/http';
import { Id, OneOf, Region, Shown, SomeOf, Text, TimeZone, answerCreated } from '@doorstep/platform/http';
import { ORGANIZATION_KINDS } from '../domain';
import { NewOrganizations } from '../new-organizations';

export class OrganizationRequest {
  @Id({ optional: true }) id?: string | null;
  @Text({ seen: true }) name!: string;
  @OneOf(ORGANIZATION_KINDS) kind!: (typeof ORGANIZATION_KINDS)[number];
  @TimeZone() timeZone!: string;
  @SomeOf(LANGUAGES, { optional: true }) languages?: Language[] | null;
  @Id({ optional: true, description: 'the organization acted in, or one below it' }) parentId?: string | null;
  @Region({ optional: true }) defaultRegion?: string | null;
}

export class NewOrganizationResponse {
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

/** Stands here and not with the organizations: a new one needs its first admin at once. */
@ApiTags('organizations')
@Controller('organizations')
export class NewOrganizationsController {
  constructor(private readonly organizations: NewOrganizations) {}

  @Post()
  @Requires('organizations.write')
  @Unscoped()
  @ApiCreatedResponse({ type: NewOrganizationResponse })
  async create(@CurrentActor() actor: Actor, @Body() body: OrganizationRequest, @Res({ passthrough: true }) reply: DoorstepReply): Promise<NewOrganizationResponse> {
    const { id, languages, defaultRegion, ...wish } = body;
    return answerCreated(reply, 'organizations', await this.organizations.create(actor, { ...wish, id: id ?? undefined, languages: languages ?? undefined, defaultRegion: defaultRegion ?? undefined }));
  }
}

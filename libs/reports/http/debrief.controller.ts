import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { Debrief } from '../debrief';
import { DebriefTalks } from '../debrief-talks';
import { DebriefQuery, DebriefResponse, DebriefTalksQuery, DebriefWeeksQuery, TalkPage } from './debrief.forms';

@ApiTags('debrief')
@Controller('debrief')
export class DebriefController {
  constructor(
    private readonly debrief: Debrief,
    private readonly talks: DebriefTalks,
  ) {}

  @Get()
  @Requires('campaigns.report')
  @ApiOkResponse({ type: DebriefResponse })
  night(@CurrentScope() scope: Scope, @Query() { night, campaignId }: DebriefQuery): Promise<DebriefResponse> {
    return this.debrief.figures(scope, { night, campaignId });
  }

  @Get('weeks')
  @Requires('campaigns.report')
  @ApiOkResponse({ type: DebriefResponse })
  weeks(@CurrentScope() scope: Scope, @Query() { night, campaignId, weeks }: DebriefWeeksQuery): Promise<DebriefResponse> {
    return this.debrief.figures(scope, { night, campaignId, weeks });
  }

  @Get('talks')
  @Requires('campaigns.report')
  @ApiOkResponse({ type: TalkPage })
  list(@CurrentScope() scope: Scope, @Query() { missing, ...wish }: DebriefTalksQuery): Promise<TalkPage> {
    return this.talks.list(scope, { ...wish, missing: missing ?? 'any' });
  }
}

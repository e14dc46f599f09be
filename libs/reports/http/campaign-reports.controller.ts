import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DAY_PARTS, HOUR_CELLS } from '@doorstep/kernel';
import type { DayPart, HourCell } from '@doorstep/kernel';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { PathId, QueryNumber, Shown } from '@doorstep/platform/http';
import { CampaignReport } from '../campaign-report';

class WeeksQuery {
  @QueryNumber(1, 104, 12) weeks: number = 12;
}

class StandCountsView {
  @Shown({ type: 'integer' }) '0'!: number;
  @Shown({ type: 'integer' }) '1'!: number;
  @Shown({ type: 'integer' }) '2'!: number;
  @Shown({ type: 'integer' }) '3'!: number;
  @Shown({ type: 'integer' }) '4'!: number;
  @Shown({ type: 'integer' }) '5'!: number;
}

class FollowUpCountsView {
  @Shown({ type: 'integer' }) done!: number;
  @Shown({ type: 'integer' }) late!: number;
  @Shown({ type: 'integer' }) open!: number;
}

class CampaignCountsResponse {
  @Shown({ type: 'integer' }) doors!: number;
  @Shown({ type: 'integer' }) reached!: number;
  @Shown({ type: 'integer' }) talks!: number;
  @Shown({ type: StandCountsView }) stands!: StandCountsView;
  @Shown({ type: 'integer' }) people!: number;
  @Shown({ type: FollowUpCountsView }) followUps!: FollowUpCountsView;
  @Shown({ format: 'date-time' }) asOf!: string;
}

class CampaignWeekView {
  @Shown({ format: 'date' }) week!: string;
  @Shown({ type: 'integer' }) doors!: number;
  @Shown({ type: 'integer' }) talks!: number;
}

class CampaignWeeksResponse {
  @Shown({ type: [CampaignWeekView] }) items!: CampaignWeekView[];
}

class CampaignHourView {
  @Shown({ type: 'integer', description: '1 Monday to 7 Sunday' }) weekday!: number;
  @Shown({ enum: DAY_PARTS }) part!: DayPart;
  @Shown({ type: 'integer' }) doors!: number;
  @Shown({ type: 'integer' }) reached!: number;
}

class AttemptCellView {
  @Shown({ enum: HOUR_CELLS }) cell!: HourCell;
  @Shown({ type: 'integer' }) people!: number;
}

class CampaignAttemptsView {
  @Shown({ type: 'integer' }) due!: number;
  @Shown({ type: [AttemptCellView] }) again!: AttemptCellView[];
  @Shown({ type: 'integer' }) call!: number;
  @Shown({ type: 'integer' }) otherWay!: number;
}

class CampaignHoursResponse {
  @Shown({ format: 'date' }) since!: string;
  @Shown({ type: [CampaignHourView] }) hours!: CampaignHourView[];
  @Shown({ type: CampaignAttemptsView }) attempts!: CampaignAttemptsView;
}

@ApiTags('campaigns')
@Controller('campaigns/:id')
export class CampaignReportsController {
  constructor(private readonly report: CampaignReport) {}

  @Get('counts')
  @Requires('campaigns.report')
  @ApiOkResponse({ type: CampaignCountsResponse })
  counts(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<CampaignCountsResponse> {
    return this.report.counts(scope, id);
  }

  @Get('hours')
  @Requires('campaigns.report')
  @ApiOkResponse({ type: CampaignHoursResponse })
  hours(@CurrentScope() scope: Scope, @Param('id', PathId) id: string): Promise<CampaignHoursResponse> {
    return this.report.hours(scope, id);
  }

  @Get('weeks')
  @Requires('campaigns.report')
  @ApiOkResponse({ type: CampaignWeeksResponse })
  async weeks(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Query() query: WeeksQuery): Promise<CampaignWeeksResponse> {
    return { items: await this.report.weeks(scope, id, query.weeks) };
  }
}

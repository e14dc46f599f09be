import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { Fraction, PathId, Shown, Whole, YesNo } from '@doorstep/platform/http';
import { StopPins } from '../stop-pins.service';

export class SetPinRequest {
  @Fraction(-90, 90) latitude!: number;
  @Fraction(-180, 180) longitude!: number;
  @Whole(1, 2_000_000_000, { optional: true }) replaces?: number | null;
  @YesNo({ optional: true }) far?: boolean | null;
}

export class StopPinResponse {
  @Shown() latitude!: number;
  @Shown() longitude!: number;
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ format: 'date' }) on!: string;
  @Shown({ description: 'first name of who set it' }) by!: string;
}

@ApiTags('visit-lists')
@Controller('visit-lists')
export class StopPinsController {
  constructor(private readonly pins: StopPins) {}

  /** Sets the pin of a door for everybody at it. A pin that is there already is named by `replaces`, its version. */
  @Post(':id/stops/:stopId/pins')
  @Requires('house-visits.write')
  @HttpCode(200)
  @ApiOkResponse({ type: StopPinResponse })
  set(@CurrentScope() scope: Scope, @Param('id', PathId) id: string, @Param('stopId', PathId) stopId: string, @Body() body: SetPinRequest): Promise<StopPinResponse> {
    return this.pins.set(scope, id, stopId, body);
  }
}

import { Day, ListQuery, QueryId, QueryNumber, QueryOneOf, Shown } from '@doorstep/platform/http';
import { WEEKS } from '../night';

export class DebriefQuery {
  @Day({ optional: true }) night?: string;
  @QueryId() campaignId?: string;
}

export class DebriefWeeksQuery extends DebriefQuery {
  @QueryNumber(1, WEEKS.most, WEEKS.usual) weeks: number = WEEKS.usual;
}

export class DebriefTalksQuery extends ListQuery {
  @Day({ optional: true }) night?: string;
  @QueryId() campaignId?: string;
  @QueryOneOf(['any', 'none'], { optional: true }) missing?: 'any' | 'none';
}

class RateView {
  @Shown({ type: 'integer' }) numerator!: number;
  @Shown({ type: 'integer' }) denominator!: number;
  @Shown({ type: Number, nullable: true }) fraction!: number | null;
}

class RatesView {
  @Shown({ type: RateView }) reached!: RateView;
  @Shown({ type: RateView }) talks!: RateView;
  @Shown({ type: RateView }) stands!: RateView;
  @Shown({ type: RateView }) kept!: RateView;
}

class NightFiguresView {
  @Shown({ type: 'integer' }) doors!: number;
  @Shown({ type: 'integer' }) reached!: number;
  @Shown({ type: 'integer' }) talks!: number;
  @Shown({ type: 'integer' }) stands!: number;
  @Shown({ type: 'integer' }) promised!: number;
  @Shown({ type: 'integer' }) kept!: number;
  @Shown({ type: RatesView }) rates!: RatesView;
}

class FiguresOfNightView extends NightFiguresView {
  @Shown({ format: 'date' }) night!: string;
  @Shown({ format: 'date-time' }) since!: string;
  @Shown({ format: 'date-time' }) until!: string;
}

class FiguresOfHourView extends NightFiguresView {
  @Shown({ type: 'integer' }) hour!: number;
}

class FiguresOfWeekdayView extends NightFiguresView {
  @Shown({ type: 'integer' }) weekday!: number;
}

class FiguresOfListView extends NightFiguresView {
  @Shown({ type: String, nullable: true }) listId!: string | null;
  @Shown({ type: String, nullable: true }) name!: string | null;
}

class FiguresOfVisitorView extends NightFiguresView {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
}

class MissingView {
  @Shown({ type: 'integer' }) any!: number;
  @Shown({ type: 'integer' }) nextStep!: number;
  @Shown({ type: 'integer' }) stand!: number;
  @Shown({ type: 'integer' }) promiseDate!: number;
}

export class DebriefResponse {
  @Shown({ format: 'date' }) night!: string;
  @Shown({ format: 'date-time' }) since!: string;
  @Shown({ format: 'date-time' }) until!: string;
  @Shown() timeZone!: string;
  @Shown({ type: NightFiguresView }) totals!: NightFiguresView;
  @Shown({ type: [FiguresOfNightView] }) byNight!: FiguresOfNightView[];
  @Shown({ type: [FiguresOfHourView] }) byHour!: FiguresOfHourView[];
  @Shown({ type: [FiguresOfWeekdayView] }) byWeekday!: FiguresOfWeekdayView[];
  @Shown({ type: [FiguresOfListView] }) byList!: FiguresOfListView[];
  @Shown({ type: [FiguresOfVisitorView] }) byVisitor!: FiguresOfVisitorView[];
  @Shown({ type: MissingView, nullable: true }) missing!: MissingView | null;
}

class TalkPersonView {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
}

class TalkNoteView {
  @Shown() by!: string;
  @Shown() text!: string;
  @Shown({ enum: ['team', 'leads'] }) visibility!: 'team' | 'leads';
}

class TalkAskView {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() text!: string;
  @Shown({ enum: ['yes', 'maybe', 'no'] }) answer!: 'yes' | 'maybe' | 'no';
  @Shown({ type: String, nullable: true }) dueOn!: string | null;
}

class TalkStandView {
  @Shown({ type: 'integer' }) value!: number;
  @Shown() basis!: string;
}

class TalkFollowUpView {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() title!: string;
  @Shown({ format: 'date' }) dueOn!: string;
  @Shown() state!: string;
  @Shown() assignee!: string;
}

export class TalkResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ format: 'uuid' }) encounterId!: string;
  @Shown({ type: String, nullable: true }) contactId!: string | null;
  @Shown({ type: String, nullable: true }) contactName!: string | null;
  @Shown({ type: String, nullable: true }) campaignId!: string | null;
  @Shown({ type: String, nullable: true }) visitListId!: string | null;
  @Shown({ enum: ['home', 'workplace', 'elsewhere'] }) place!: 'home' | 'workplace' | 'elsewhere';
  @Shown({ format: 'date-time' }) visitedAt!: string;
  @Shown() timeZone!: string;
  @Shown({ type: 'integer', nullable: true }) minutes!: number | null;
  @Shown({ type: [TalkPersonView] }) visitors!: TalkPersonView[];
  @Shown({ type: [String] }) issues!: string[];
  @Shown({ type: [TalkNoteView] }) notes!: TalkNoteView[];
  @Shown({ type: [TalkAskView] }) asks!: TalkAskView[];
  @Shown({ type: TalkStandView, nullable: true }) assessment!: TalkStandView | null;
  @Shown({ type: [TalkFollowUpView] }) followUps!: TalkFollowUpView[];
  @Shown({ enum: ['next_step', 'stand', 'promise_date'], isArray: true }) missing!: Array<'next_step' | 'stand' | 'promise_date'>;
}

export class TalkPage {
  @Shown({ type: [TalkResponse] }) items!: TalkResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}

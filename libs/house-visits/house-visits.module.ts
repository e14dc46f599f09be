import { Module } from '@nestjs/common';
import { CampaignsModule } from '@doorstep/campaigns';
import { ContactsModule } from '@doorstep/contacts';
import { FollowUpsModule, hasNextStep, hasPromise, keptPromises } from '@doorstep/follow-ups';
import { MessagingModule } from '@doorstep/messaging';
import './words';
import './contact-ties';
import './visit-touch';
import { AfterClosedDoors } from './after-closed-doors';
import { VisitListBulkActs } from './bulk-acts';
import { HandOutsRepository } from './data/hand-outs.repository';
import { RoundDoors } from './data/round-doors.repository';
import { SafetyTimersRepository } from './data/safety-timers.repository';
import { HouseVisitsRepository } from './data/house-visits.repository';
import { PROMISE_SQL } from './data/night-sql';
import { VisitFigures } from './data/visit-figures';
import { VisitQueries } from './data/visit-queries';
import { VisitListsRepository } from './data/visit-lists.repository';
import { DoorBriefs } from './door-briefs';
import { HouseVisitsService } from './house-visits.service';
import { ListEndings } from './list-endings';
import { ListHandOuts } from './list-hand-outs';
import { ListHands } from './list-hands';
import { ListOverrides } from './list-overrides';
import { ListRests } from './list-rests';
import { ListSyncs } from './list-syncs';
import { ListTimes } from './list-times';
import { PlannedVisitsRepository } from './data/planned-visits.repository';
import { PeopleAtDoors } from './people-at-doors';
import { PlannedReading } from './planned-reading';
import { PlannedSight } from './planned-sight';
import { ListCandidates } from './list-candidates';
import { ListCutWishes } from './list-cut-wishes';
import { CutStore, ListCutting } from './list-cutting.service';
import { ListCutsRepository } from './data/list-cuts.repository';
import { PlannedVisits } from './planned-visits.service';
import { RoundHeard } from './round-heard';
import { SafetyAlarms } from './safety-alarms';
import { SafetyTimers } from './safety-timers.service';
import { SafetyViews } from './safety-view';
import { StopPins } from './stop-pins.service';
import { VisitBatches } from './visit-batches';
import { VisitContext } from './visit-context';
import { VisitListViews } from './visit-list-view';
import { VisitListsService } from './visit-lists.service';
import { RoundPausesRepository } from './data/round-pauses.repository';
import { RoundConcerned } from './round-concerned';
import { RoundMails } from './round-mails';
import { RoundPauses } from './round-pauses.service';
import { RoundPauseViews } from './round-pause-views';
import { UnsafeDoorsRepository } from './data/unsafe-doors.repository';
import { UnsafeDoors } from './unsafe-doors';
import { UnsafeDoorsService } from './unsafe-doors.service';
import { UnsafeAlarms } from './unsafe-alarms';
import { UnsafeReports } from './unsafe-reports';
import { VisitReading } from './visit-reading';
import { VisitEffectsRepository } from './data/visit-effects.repository';
import { VisitEffects } from './visit-effects';
import { VisitViews } from './visit-view';
import { VisitWithdrawals } from './visit-withdrawals';

@Module({
  imports: [ContactsModule, CampaignsModule, FollowUpsModule, MessagingModule],
  providers: [HouseVisitsService, AfterClosedDoors, PlannedVisits, PlannedReading, PlannedSight, PlannedVisitsRepository, VisitBatches, VisitReading, VisitViews, VisitEffects, VisitEffectsRepository, VisitWithdrawals, VisitContext, PeopleAtDoors, VisitListsService, VisitListViews, VisitListBulkActs, ListHands, ListTimes, ListEndings, ListSyncs, ListHandOuts, ListRests, ListOverrides, HandOutsRepository, StopPins, DoorBriefs, HouseVisitsRepository, VisitQueries, SafetyTimers, SafetyViews, SafetyAlarms, RoundHeard, RoundDoors, SafetyTimersRepository, VisitFigures, { provide: PROMISE_SQL, useValue: { hasNextStep, hasPromise, keptPromises } }, VisitListsRepository, UnsafeDoors, UnsafeReports, UnsafeAlarms, UnsafeDoorsService, UnsafeDoorsRepository, RoundPauses, RoundPauseViews, RoundMails, RoundConcerned, RoundPausesRepository, ListCutting, CutStore, ListCutWishes, ListCandidates, ListCutsRepository],
  exports: [HouseVisitsService, SafetyTimers, SafetyAlarms, PlannedVisits, PlannedReading, VisitBatches, VisitReading, VisitWithdrawals, VisitListsService, ListHands, ListTimes, ListEndings, ListSyncs, ListHandOuts, ListRests, ListOverrides, VisitListsRepository, StopPins, DoorBriefs, UnsafeDoors, UnsafeDoorsService, RoundPauses, RoundPauseViews, ListCutting],
})
export class HouseVisitsModule {}

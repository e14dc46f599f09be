export * from './house-visits.module';
export { HouseVisitsService } from './house-visits.service';
export { PlannedVisits } from './planned-visits.service';
export { PlannedReading } from './planned-reading';
export { VisitReading } from './visit-reading';
export { VisitListsService } from './visit-lists.service';
export type { HouseVisitView } from './visit-view';
export type { VisitInput } from './visit-input';
export * from './domain';

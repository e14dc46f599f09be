import { OrganizationsAndAccounts2026112109000 } from './202611210900-organizations-and-accounts';
import { Contacts2026112109100 } from './202611210910-contacts';
import { WorkplacesAndCampaigns2026112109200 } from './202611210920-workplaces-and-campaigns';
import { VisitsAndFollowUps2026112109300 } from './202611210930-visits-and-follow-ups';
import { MessagesImportsAudit2026112109400 } from './202611210940-messages-imports-audit';
import { ContactsSearch2026112209000 } from './202611220900-contacts-search';
import { ContactsNear2026112209050 } from './202611220905-contacts-near';
import { ContactsSearchWords2026112209060 } from './202611220906-contacts-search-words';
import { ContactsSavedLists2026112209100 } from './202611220910-contacts-saved-lists';
import { Exports2026112209200 } from './202611220920-exports';
import { Forgettings2026112209210 } from './202611220921-forgettings';
import { ContactsProfile2026112209300 } from './202611220930-contacts-profile';
import { ContactsFieldConflicts2026112209350 } from './202611220935-contacts-field-conflicts';
import { ContactsMerges2026112209400 } from './202611220940-contacts-merges';
import { HouseVisitsPlanned2026112209600 } from './202611220960-house-visits-planned';
import { ExportsPerson2026112210100 } from './202611221010-exports-person';
import { ContactsAlikeOnce2026112210300 } from './202611221030-contacts-alike-once';
import { ContactsLargeActs2026112210400 } from './202611221040-contacts-large-acts';
import { ContactsPlannedAudiences2026112210700 } from './202611221070-contacts-planned-audiences';
import { AccountsSpoken2026113011000 } from './202611301100-accounts-spoken';
import { HouseVisitsListCuts2026113011010 } from './202611301101-house-visits-list-cuts';
import { HouseVisitsOneOpenList2026113011300 } from './202611301130-house-visits-one-open-list';
import { HouseVisitsListTimes2026113011310 } from './202611301131-house-visits-list-times';
import { HouseVisitsHandOuts2026113011320 } from './202611301132-house-visits-hand-outs';
import { HouseVisitsAtTheDoor2026113012000 } from './202611301200-house-visits-at-the-door';
import { HouseVisitsNextAttempts2026113012300 } from './202611301230-house-visits-next-attempts';
import { HouseVisitsToldAttempts2026113012310 } from './202611301231-house-visits-told-attempts';
import { HouseVisitsUnsafeDoors2026113013000 } from './202611301300-house-visits-unsafe-doors';
import { HouseVisitsRoundPauses2026113013100 } from './202611301310-house-visits-round-pauses';
import { HouseVisitsPlaces2026113013300 } from './202611301330-house-visits-places';
import { HouseVisitsSafetyTimers2026113014000 } from './202611301400-house-visits-safety-timers';
import { FollowUpsRule2026113014100 } from './202611301410-follow-ups-rule';
import { HouseVisitsHeard2026113014200 } from './202611301420-house-visits-heard';
import { HouseVisitsOpenAtOnce2026120105300 } from './202612010530-house-visits-open-at-once';
import { ContactsSearchAtOnce2026120113000 } from './202612011300-contacts-search-at-once';
import { HouseVisitsDoorNoted2026120113300 } from './202612011330-house-visits-door-noted';

/** Every migration, oldest first. Landed ones are frozen: somebody runs main. */
export const MIGRATIONS = [
  OrganizationsAndAccounts2026112109000,
  Contacts2026112109100,
  WorkplacesAndCampaigns2026112109200,
  VisitsAndFollowUps2026112109300,
  MessagesImportsAudit2026112109400,
  ContactsSearch2026112209000,
  ContactsNear2026112209050,
  ContactsSearchWords2026112209060,
  ContactsSavedLists2026112209100,
  Exports2026112209200,
  Forgettings2026112209210,
  ContactsProfile2026112209300,
  ContactsFieldConflicts2026112209350,
  ContactsMerges2026112209400,
  HouseVisitsPlanned2026112209600,
  ExportsPerson2026112210100,
  ContactsAlikeOnce2026112210300,
  ContactsLargeActs2026112210400,
  ContactsPlannedAudiences2026112210700,
  AccountsSpoken2026113011000,
  HouseVisitsListCuts2026113011010,
  HouseVisitsOneOpenList2026113011300,
  HouseVisitsListTimes2026113011310,
  HouseVisitsHandOuts2026113011320,
  HouseVisitsAtTheDoor2026113012000,
  HouseVisitsNextAttempts2026113012300,
  HouseVisitsToldAttempts2026113012310,
  HouseVisitsUnsafeDoors2026113013000,
  HouseVisitsRoundPauses2026113013100,
  HouseVisitsPlaces2026113013300,
  HouseVisitsSafetyTimers2026113014000,
  FollowUpsRule2026113014100,
  HouseVisitsHeard2026113014200,
  HouseVisitsOpenAtOnce2026120105300,
  ContactsSearchAtOnce2026120113000,
  HouseVisitsDoorNoted2026120113300,
];

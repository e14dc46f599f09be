export { ROUND_DEFAULTS } from './defaults';
export { dealDoors } from './deal-doors';
export type { Dealt, DealtDoor, DealtList, DealWish, NotDealt } from './deal-doors';
export { shareALanguage } from './languages';
export { minutesOfRound, placesOf } from './places';
export type { Point, RoundDoor } from './places';
export { walkingOrder } from './walking-order';

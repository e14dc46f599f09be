export * from './columns';
export { EXPORT_DEFAULTS } from './defaults';
export { checkAllowance, isLarge } from './limits';
export type { Allowance } from './limits';
export { vcardOf } from './vcard';

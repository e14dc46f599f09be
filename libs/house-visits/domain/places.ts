export { GEO_PRECISIONS } from '@doorstep/contacts/domain';
export type { GeoPrecision } from '@doorstep/contacts/domain';

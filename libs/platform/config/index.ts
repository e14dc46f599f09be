export * from './connection';
export type { GeocoderSettings, TileSettings } from './map-settings';
export * from './settings';

/** The token under which a process's settings are given to its services. */
export const SETTINGS = Symbol('settings');

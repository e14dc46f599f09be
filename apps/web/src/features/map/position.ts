import type { Point } from './pins';

export type Position = Point & { /** Meters. */ accuracy: number };

/** Why the phone did not say where it is. */
export class NoPosition extends Error {
  constructor(readonly reason: 'denied' | 'failed') {
    super(reason);
  }
}

const PATIENCE_MS = 15_000;

/** Asks the phone once where it is. The answer is handed to who asked and to nobody else. */
export const askPosition = (): Promise<Position> =>
  new Promise((resolve, reject) => {
    const { geolocation } = navigator;
    if (!geolocation || !isSecureContext) return reject(new NoPosition('denied'));
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve({ latitude, longitude, accuracy: Math.round(accuracy) }),
      ({ code }) => reject(new NoPosition(code === 1 ? 'denied' : 'failed')),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 0 },
    );
  });

import { minutesOf } from './rounds';

describe('Minutes of rounds', () => {
  it('are whole numbers in their range', () => {
    expect([minutesOf('safety.minutes', ' 90 '), minutesOf('safety.escalateMinutes', '5'), minutesOf('safety.hideMinutes', '60')]).toEqual([90, 5, 60]);
    expect([minutesOf('safety.minutes', '14'), minutesOf('safety.minutes', '481'), minutesOf('safety.escalateMinutes', '4'), minutesOf('safety.hideMinutes', '0'), minutesOf('safety.hideMinutes', '1.5'), minutesOf('safety.hideMinutes', '')]).toEqual(Array(6).fill(null));
  });
});

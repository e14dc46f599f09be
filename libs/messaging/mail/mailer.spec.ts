import { PermanentFailure, TemporaryFailure } from '@doorstep/kernel';
import { sortSmtpError } from './mailer';

describe('what the mail server said', () => {
  it.each([451, 421, 452])('%i may pass', (responseCode) => {
    expect(sortSmtpError({ responseCode })).toBeInstanceOf(TemporaryFailure);
  });

  it.each([550, 553, 554])('%i will not pass', (responseCode) => {
    expect(sortSmtpError({ responseCode })).toBeInstanceOf(PermanentFailure);
  });

  it('a server that is away, or does not know our password, may be mended', () => {
    expect(sortSmtpError({ code: 'ECONNECTION' })).toBeInstanceOf(TemporaryFailure);
    expect(sortSmtpError({ code: 'EAUTH', responseCode: 535 })).toBeInstanceOf(TemporaryFailure);
  });

  it('is kept as a short word, never as its text', () => {
    expect(sortSmtpError({ responseCode: 550, message: 'lupe@example.org does not exist' }).message).toBe('smtp-550');
  });
});

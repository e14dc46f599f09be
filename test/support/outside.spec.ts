import Redis from 'ioredis';
import { createTransport } from 'nodemailer';
import { describeWithRedis } from './redis';
import { smtpSink } from './smtp-sink';

describe('the mail sink', () => {
  test('keeps what it accepts and says so when it has come', async () => {
    const sink = await smtpSink();
    const mail = createTransport(sink.url);
    await mail.sendMail({
      from: 'a@example.org',
      to: 'b@example.org',
      subject: 'Reunión',
      messageId: '<1@example.org>',
      text: 'x',
    });
    const [kept] = await sink.arrived(1);
    expect([kept?.from, kept?.to, kept?.header('message-id')]).toEqual([
      'a@example.org',
      ['b@example.org'],
      '<1@example.org>',
    ]);
    sink.refuse(451);
    await expect(mail.sendMail({ from: 'a@example.org', to: 'b@example.org', text: 'y' })).rejects.toMatchObject({
      responseCode: 451,
    });
    expect(sink.mails).toHaveLength(1);
    mail.close();
    await sink.close();
  });
});

describeWithRedis('a Redis of the test’s own', (redis) => {
  test('keeps its keys over a kill and a new start', async () => {
    const first = new Redis(redis().url, { lazyConnect: true });
    await first.set('door', 'step');
    await first.config('SET', 'appendfsync', 'always');
    await first.set('door', 'step again');
    first.disconnect();
    await redis().stop('SIGKILL');
    await redis().start();
    const second = new Redis(redis().url);
    expect(await second.get('door')).toBe('step again');
    second.disconnect();
  });
});

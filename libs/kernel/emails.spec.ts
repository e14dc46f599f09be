import fc from 'fast-check';
import { readEmails, sameEmail } from './emails';

describe('the e-mails of a cell', () => {
  it.each([
    ['lupe@example.org', ['lupe@example.org']],
    ['BOB.Washington@Example.org ', ['BOB.Washington@example.org']],
    ['kwame@example.org; kboateng@example.com', ['kwame@example.org', 'kboateng@example.com']],
    [
      'a@example.org b@example.org,c@example.org\nd@example.org',
      ['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org'],
    ],
    ['Lupe López <lupe@example.org>, "Kim, M." <kim@example.org>', ['lupe@example.org', 'kim@example.org']],
    ['mailto:lupe+cards@mail.example.org.', ['lupe+cards@mail.example.org']],
    ['Lupe@example.org;LUPE@EXAMPLE.ORG', ['Lupe@example.org']],
    ["o'brien@example.org", ["o'brien@example.org"]],
    ['김@예시.한국', ['김@예시.한국']],
    ['', []],
  ])('%j holds %j', (cell, addresses) => expect(readEmails(cell)).toEqual({ addresses, problems: [] }));

  it.each([
    [
      'juan.perez@gmail,com',
      { code: 'comma-in-domain', text: 'juan.perez@gmail,com', suggestion: 'juan.perez@gmail.com' },
    ],
    ['=HYPERLINK("http://evil.example","al")', { code: 'formula' }],
    ['+CMD(1)@example.org', { code: 'formula' }],
    ['lupe@example', { code: 'not-an-address', text: 'lupe@example' }],
    ['lupe.example.org', { code: 'not-an-address' }],
    ['none', { code: 'not-an-address', text: 'none' }],
    ['lupe@@example.org', { code: 'not-an-address' }],
    ['lupe@-example.org', { code: 'not-an-address' }],
    ['.lupe@example.org', { code: 'not-an-address' }],
    [`${'a'.repeat(65)}@example.org`, { code: 'too-long' }],
    ['a@example.org\nBcc: b@example.org', { code: 'control-character' }],
    ['a@example.org\0', { code: 'control-character' }],
    ['a\u001b@example.org', { code: 'control-character' }],
  ])('%j is a problem to show, not an address', (cell, problem) => {
    const { addresses, problems } = readEmails(cell);
    expect(addresses).toEqual([]);
    expect(problems).toEqual([expect.objectContaining(problem)]);
  });

  it('have at most 254 letters each and 4,000 together', () => {
    const longest = `a@${'b.'.repeat(124)}orgs`;
    expect(readEmails(longest).addresses).toEqual([longest]);
    expect(readEmails(`a${longest}`).problems.map((p) => p.code)).toEqual(['too-long']);
    expect(readEmails('a@example.org '.repeat(400)).problems.map((p) => p.code)).toEqual(['too-long']);
  });

  it('that can be read are read beside those that cannot', () => {
    expect(readEmails('lupe@example.org; juan@gmail,com')).toEqual({
      addresses: ['lupe@example.org'],
      problems: [{ code: 'comma-in-domain', text: 'juan@gmail,com', suggestion: 'juan@gmail.com' }],
    });
  });

  it('are all read, in order, whatever sets them apart', () => {
    const some = fc.uniqueArray(
      fc.emailAddress().filter((a) => !/^[=@+-]|[|]/.test(a) && !/['}`]@/.test(a) && !a.startsWith("'")),
      { minLength: 1, maxLength: 5, selector: sameEmail },
    );
    fc.assert(
      fc.property(some, fc.constantFrom('; ', ' ', ',', ', ', '\n', ' | '), (list, between) => {
        expect(readEmails(list.join(between)).addresses.map(sameEmail)).toEqual(list.map(sameEmail));
      }),
    );
  });

  it('never carry what could break a mail header, and are read again as themselves', () => {
    const pieces = fc
      .array(
        fc.constantFrom(
          'a',
          '@',
          '.',
          'org',
          ',',
          ';',
          ' ',
          '\r',
          '\n',
          '\t',
          '<',
          '>',
          '"',
          'Bcc:',
          '=',
          '\0',
          'é',
          '\u2028',
        ),
        { maxLength: 16 },
      )
      .map((p) => p.join(''));
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (cell) => {
        for (const address of readEmails(cell).addresses) {
          expect(address).not.toMatch(/[\s<>",;:\p{Cc}]/u);
          expect(readEmails(address)).toEqual({ addresses: [address], problems: [] });
        }
      }),
      { numRuns: 2000 },
    );
  });
});

import { guessColumns, isAsked, mappingProblems, settleMapping } from './guess-columns';

const guess = (header: string, values: string[] = []) => guessColumns([header], [values])[0]!;
const together = (...columns: [string, string[]][]) => guessColumns(columns.map(([h]) => h), columns.map(([, v]) => v)).map((c) => c.field);

describe('what a column is', () => {
  it.each([
    ['NOMBRE / NAME', 'fullName'], ['Teléfono celular', 'phone'], ['TEL', 'phone'], ['DEPTO', 'department'], ['Turno', 'shift'], ['NOTAS', 'note'], ['Correo electrónico', 'email'], ['E-MAIL', 'email'], ['Apellidos', 'familyName'],
    ['이름', 'fullName'], ['전화번호', 'phone'], ['부서', 'department'], ['근무조', 'shift'], ['비고', 'note'], ['이메일', 'email'], ['직책', 'jobTitle'], ['우편번호', 'postalCode'], ['zip_code', 'postalCode'], ['can2_sms_status', 'consentSms'],
    ['Empresa', 'employer'], ['Idioma', 'language'], ['Do Not Contact', 'doNotContact'], ['카카오톡', 'kakaotalk'], ['WhatsApp', 'whatsapp'], ['Apodo', 'preferredName'], ['Lifetime value', 'ignore'], ['Puesto', 'jobTitle'], ['Unidad', 'unit'],
  ])('%j is %s without asking', (header, field) => {
    const column = guess(header);
    expect([column.field, isAsked(column)]).toEqual([field, false]);
  });

  it.each([
    ['#', ['1', '2', '3', '3', '5'], 'assessment'], ['#', ['1', '2', '3', '4'], 'ignore'], ['1-5', ['2', '3?'], 'assessment'], ['CARD?', ['X', ''], 'card'], ['Date', ['1/2/2026'], 'date'], ['zzz', ['blue', 'red'], null], ['Location', ['Hotel'], 'worksite'],
  ])('%j with %j is asked, %j proposed', (header, values, field) => {
    const column = guess(header, values);
    expect([column.field, isAsked(column)]).toEqual([field, true]);
  });

  it('is asked when the values contradict the header', () => {
    expect(isAsked(guess('Phone', ['ana@example.org', 'beto@example.org', 'x']))).toBe(true);
    expect(isAsked(guess('Assessment', ['strong', 'weak', 'strong']))).toBe(true);
    expect(isAsked(guess('Phone', ['2.13E+09', '213-555-0101']))).toBe(false);
  });

  it('without a header is told by its values, and e-mails and phones need no question', () => {
    const columns = guessColumns(['', '', ''], [['Ana Ruiz', 'Beto Paz'], ['213-555-0101', '213-555-0102'], ['ana@example.org', 'b@example.org']]);
    expect(columns.map((c) => [c.field, isAsked(c)])).toEqual([['fullName', true], ['phone', false], ['email', false]]);
  });

  it('depends on what stands beside it', () => {
    expect(together(['Nombre', ['Ana']], ['Apellidos', ['Ruiz']])).toEqual(['givenName', 'familyName']);
    expect(together(['First name', ['Ana Ruiz']], ['Phone', []])).toEqual(['fullName', 'phone']);
    expect(together(['Address', ['1 Main St']], ['City', ['LA']])).toEqual(['line1', 'city']);
    expect(together(['Address', ['1 Main St, Los Angeles, CA 90012']], ['Phone', []])).toEqual(['address', 'phone']);
    expect(together(['Phone', ['213-555-0101']], ['Mobile', ['213-555-0102']])).toEqual(['phone', 'phone']);
  });

  it('two columns for one field: the fuller is taken, the other asked', () => {
    const columns = guessColumns(['Shift', 'Turno'], [['', 'AM'], ['AM', 'PM']]);
    expect(columns.map((c) => [c.field, isAsked(c)])).toEqual([['shift', true], ['shift', false]]);
  });

  it('that Doorstep never holds is refused and shows no values', () => {
    expect(guess('SSN', ['123-45-6789'])).toEqual({ index: 0, header: 'SSN', field: 'ignore', confidence: 1, samples: [], problem: 'imports/forbidden-column' });
  });

  it('shows up to three different samples', () => {
    expect(guess('Name', ['Ana ', 'Ana', '', 'Beto', 'Carla', 'Dora']).samples).toEqual(['Ana', 'Beto', 'Carla']);
  });
});

describe('a mapping', () => {
  const columns = guessColumns(['Name', '#', 'Papers?', 'Phone'], [['Ana'], ['1', '1'], ['yes'], ['213-555-0101']]);

  it('says what is wrong with it, by path', () => {
    const sent = [{ index: 0, field: 'fullName' }, { index: 9, field: 'note' }, { index: 1, field: 'fullName' }, { index: 2, field: 'custom:papers' }, { index: 3, field: 'custom:SSN' }, { index: 3, field: 'nonsense' }];
    expect(mappingProblems(sent, columns)).toEqual([
      { field: 'mapping[1].index', code: 'imports/unknown-column' }, { field: 'mapping[2].field', code: 'imports/field-mapped-twice' }, { field: 'mapping[3].field', code: 'imports/forbidden-target' },
      { field: 'mapping[4].field', code: 'imports/forbidden-target' }, { field: 'mapping[5].index', code: 'imports/column-mapped-twice' }, { field: 'mapping[5].field', code: 'imports/unknown-field' },
    ]);
    expect(mappingProblems([{ index: 0, field: 'fullName' }, { index: 1, field: 'custom:Bus' }, { index: 3, field: 'phone' }], columns)).toEqual([]);
  });

  it('takes sure guesses, leaves asked columns open, and lets a person decide', () => {
    expect(settleMapping(columns, [])).toMatchObject({ mapping: [{ index: 0, field: 'fullName' }, { index: 2, field: 'ignore' }, { index: 3, field: 'phone' }], unanswered: [{ index: 1 }] });
    expect(settleMapping(columns, [{ index: 1, field: 'fullName' }]).mapping).toEqual([{ index: 1, field: 'fullName' }, { index: 2, field: 'ignore' }, { index: 3, field: 'phone' }]);
  });
});

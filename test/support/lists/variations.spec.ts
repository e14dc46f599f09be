import fc from 'fast-check';
import { MemoryPeople, readList, type Answerer } from './memory-import';
import { PEOPLE } from './people';
import { bytesOf, settled, writable, type Variation } from './variations';

const FORMS: readonly Variation[] = [
  { language: 'en', encoding: 'utf-8', delimiter: ',', lineEnd: '\n', names: 'split', titleRows: false, sections: false, totalRow: false, sepLine: false, turn: 0 },
  { language: 'es', encoding: 'windows-1252', delimiter: ';', lineEnd: '\r\n', names: 'split', titleRows: true, sections: false, totalRow: true, sepLine: false, turn: 3 },
  { language: 'ko', encoding: 'cp949', delimiter: ',', lineEnd: '\r\n', names: 'given family', titleRows: true, sections: false, totalRow: true, sepLine: false, turn: 5 },
  { language: 'ko', encoding: 'utf-8-bom', delimiter: '\t', lineEnd: '\n', names: 'split', titleRows: true, sections: true, totalRow: true, sepLine: false, turn: 0 },
  { language: 'en', encoding: 'utf-16le', delimiter: '\t', lineEnd: '\r\n', names: 'family, given', titleRows: false, sections: true, totalRow: false, sepLine: false, turn: 0 },
  { language: 'es', encoding: 'utf-16be', delimiter: '|', lineEnd: '\r', names: 'given family', titleRows: true, sections: false, totalRow: true, sepLine: true, turn: 7 },
];

/** Nobody who knows these people says that two of them are one; who is asked about a row says by its phone and name. */
const asTheyAre: Answerer = (_, draft, contact) => (draft.phones.some((p) => contact.phones.includes(p.number ?? '')) && draft.displayName[0] === contact.names[0]?.[0] ? 'same' : 'different');

const anyForm: fc.Arbitrary<Variation> = fc.record({
  language: fc.constantFrom('en' as const, 'es' as const, 'ko' as const),
  encoding: fc.constantFrom('utf-8' as const, 'utf-8-bom' as const, 'utf-16le' as const, 'utf-16be' as const, 'windows-1252' as const, 'cp949' as const),
  delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const, '|' as const),
  lineEnd: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
  names: fc.constantFrom('split' as const, 'given family' as const, 'family, given' as const),
  titleRows: fc.boolean(), sections: fc.boolean(), totalRow: fc.boolean(), sepLine: fc.boolean(), turn: fc.nat(20),
});

function check(form: Variation): void {
  const v = settled(form);
  const expected = writable(PEOPLE, v);
  const bytes = bytesOf(expected, v);
  const list = readList(bytes);
  const phones = (drafts: typeof list.drafts): string[] => drafts.map((d) => d.phones[0]?.number ?? '').sort();
  expect(phones(list.drafts)).toEqual(expected.map((p) => `+1${p.phone.replace(/\D/g, '')}`).sort());
  for (const person of expected) {
    const draft = list.drafts.find((d) => d.phones[0]?.number === `+1${person.phone.replace(/\D/g, '')}` && d.assessment?.value === person.stand)!;
    expect(draft).toMatchObject({ emails: person.email ? [{ address: person.email }] : [], languages: [person.language], note: person.note || null, nameless: false });
    expect(draft.employment).toMatchObject({ worksite: person.worksite, shift: person.shift });
    expect(draft.employment!.department!.toLowerCase()).toBe(person.department.toLowerCase());
    expect(draft.card).toEqual(person.card ? { asTyped: 'X', signed: true } : null);
  }
  const base = new MemoryPeople(asTheyAre);
  base.import(bytesOf(PEOPLE, FORMS[0]!));
  expect(base.contacts).toHaveLength(PEOPLE.length);
  expect(base.import(bytes).created).toBe(0);
  expect(base.contacts).toHaveLength(PEOPLE.length);
}

describe('a list in another form', () => {
  it('has fifteen people, two of them at one phone, and leaves out only whom its encoding cannot write', () => {
    expect(PEOPLE).toHaveLength(15);
    expect(new Set(PEOPLE.map((p) => p.phone)).size).toBe(14);
    expect(FORMS.map((form) => writable(PEOPLE, form).length)).toEqual([15, 11, 8, 15, 15, 15]);
  });

  it.each(FORMS.map((form) => [`${form.language}, ${form.encoding}, ${JSON.stringify(form.delimiter)}, names ${form.names}`, form] as const))('%s brings the same persons', (_, form) => {
    check(form);
  });

  it('brings the same persons in any mixture of forms', () => {
    fc.assert(fc.property(anyForm, check), { numRuns: 60 });
  });
});

/** Invented people for lists made by rule: names of many habits, 555-01xx phones, example.org. */
export interface ListedPerson {
  readonly given: string;
  readonly family: string;
  readonly phone: string;
  readonly email: string;
  readonly worksite: string;
  readonly department: string;
  readonly shift: string;
  readonly stand: number;
  readonly language: 'en' | 'es' | 'ko';
  readonly card: boolean;
  readonly note: string;
}

const LINES = `
Guadalupe|Herrera Soto|Hotel Mirador|es|
Ana María|de los Santos|Hotel Mirador|es|Gate code 4410
Raúl|Muñoz Ibáñez|Hotel Mirador|es|
Kevin|O'Hara|Bay Linen|en|Spouse is a manager
Latoya|Freeman-Banks|Bay Linen|en|
서연|박|가든 식당|ko|연락은 문자로
지훈|이|가든 식당|ko|
은주|남궁|가든 식당|ko|
Thu Hà|Trần|Bay Linen|en|"quotes", commas; semicolons	tab|pipe
Marisol|Peña|Hotel Mirador|es|dos líneas⏎segunda línea
Bogdan|Wójcik|Bay Linen|en|
Efraín|Núñez|Hotel Mirador|es|asked never to be texted
Grace|Kim|Bay Linen|en|
Noé|Ríos|Hotel Mirador|es|
Jamal|Carter, Jr|Bay Linen|en|
`;

const DEPARTMENTS = ['Front Desk', 'Laundry', 'Kitchen'];
const SHIFTS = ['AM', 'PM'];

/** Two at one phone are among them: person 13 has the phone of person 12. */
export const PEOPLE: readonly ListedPerson[] = LINES.trim().split('\n').map((line, i) => {
  const [given = '', family = '', worksite = '', language = 'en', ...note] = line.split('|');
  return {
    given, family, worksite, language: language as ListedPerson['language'], note: note.join('|').replaceAll('⏎', '\n'),
    phone: `(213) 555-01${i === 13 ? 42 : i + 30}`,
    email: i % 5 === 4 ? '' : `person${i}@example.org`,
    department: DEPARTMENTS[i % 3]!, shift: SHIFTS[i % 2]!, stand: (i % 5) + 1, card: i % 3 === 0,
  };
});

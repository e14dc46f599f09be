import { holdsIdentifier, isForbiddenLabel, speaksOfStatus } from './forbidden-words';

const REFUSED = [
  'Immigration status', 'immigration', 'Estatus migratorio', 'Estátus Migratorio', 'papers?', 'Papers', 'PAPELES', '¿Papeles?', 'p4pers', 'p a p e r s', '서류', '체류 신분', '체류자격', 'DACA', 'D.A.C.A.', 'TPS', 'SSN', 'S S N', 'Social Security #', 'Seguro Social', 'ITIN', 'Tax ID',
  'A-number', 'A number', 'Alien Number', 'Visa', 'visa type', '비자', 'Passport', 'Pasaporte', '여권 번호', 'Citizenship', 'US citizen?', 'Ciudadanía', '시민권', 'Green card', 'Work permit', 'Permiso de trabajo', 'Country of birth', 'País de nacimiento', 'Nationality', 'Nacionalidad', '국적',
  'DOB', 'Date of birth', 'Birthday', 'Fecha de nacimiento', '생년월일', 'Race', 'Raza', 'Ethnicity', 'Religion', 'Religión', '종교', 'Health condition', 'Disability', 'Discapacidad', '건강', 'Criminal record', 'Antecedentes penales', 'Bank account', 'Cuenta bancaria', 'Driver’s license', 'Undocumented', '1mm1gration', '国籍',
];
const HARMLESS = [
  'Name', 'Nombre', '이름', 'Phone', 'Teléfono', 'Status', 'Membership status', 'Subscription status', 'SMS status', 'Card', 'Card signed?', 'Tarjeta', 'Department', 'Shift', 'Notes', 'Notas', '비고', 'Address', 'City', 'ZIP', 'Tags', 'Legal name', 'T-shirt size', 'Bus', 'Language', 'Idioma',
  'Committee', 'Comité', 'Steward', 'Local', 'Union', 'Hire date', 'Fecha de contratación', 'Seniority', 'Wage', 'Salario', 'Hours', 'Trabajo', 'Lugar de trabajo', 'Grace period', 'Embrace', 'Trace', 'Brace', 'Issues', 'Priority', 'Parking pass', 'Newspapers read', 'Advisor', 'Class', 'Assessment', 'Health and safety committee',
  'Legal clinic sign-up list', 'Building', 'Floor', 'Ride needed', 'Childcare', 'Interpreter', 'Vegetarian', 'Circle', '부서', '근무조', '전화번호', 'Turno', 'Email', 'Employer', 'Contact person',
];

describe('what Doorstep never holds', () => {
  it.each(REFUSED)('%j is refused as a column', (label) => {
    expect(isForbiddenLabel(label)).toBe(true);
  });

  it('leaves harmless names alone', () => {
    expect(HARMLESS.filter(isForbiddenLabel)).toEqual([]);
  });

  it.each(['A12345678', 'his A# 123-456 is A 123456789', 'A-123456789', 'ssn 123-45-6789', '123-45-6789', 'ITIN 912-78-1234', '912 78 1234', 'social: 123456789', 'seguro social 123 45 6789'])('%j holds an identifier', (text) => {
    expect(holdsIdentifier(text)).toBe(true);
  });

  it.each(['call 213-555-0101', '+1 626 555 0104', 'apt A12', 'room A1234', '90503-1234', 'bus 12: 47', 'ext 123456', 'NLRB case 21-CA-123456', 'code 4410', 'since 2019-05-06'])('%j holds none', (text) => {
    expect(holdsIdentifier(text)).toBe(false);
  });

  it.each(['she is undocumented', 'no tiene papeles', 'has DACA', 'afraid of deportation', '영주권 신청 중', 'husband overstayed', 'le quitaron la mica', 'immigration came', 'waiting for his work permit'])('%j speaks of status', (text) => {
    expect(speaksOfStatus(text)).toBe(true);
  });

  it.each(['reads the papers every day', 'legal aid knows her', 'Líder del turno de la mañana', '연락은 문자로', 'duplicate of the row before', 'asked never to be texted', 'knows the permit office for the march'])('%j does not', (text) => {
    expect(speaksOfStatus(text)).toBe(false);
  });
});

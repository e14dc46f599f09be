import { isForbiddenLabel } from './labels';

const REFUSED = [
  'undocumented', 'Undocumented?', 'u n d o c u m e n t e d', 'und0cumented', 'Immigration status', 'immigration-status', 'inmigración', 'Estatus migratorio', 'estatus', 'papers?', 'no papers', 'Papeles',
  'sin papeles', 'SIN PAPELES!', 'tiene papeles', 'indocumentada', 'DACA', 'D.A.C.A.', 'D A C A', 'daca recipient', 'TPS', 'T-P-S', 'visa', 'Visa type', 'H1B', 'green card', 'Greencard holder', 'tarjeta verde',
  'work permit', 'permiso de trabajo', 'citizen', 'Citizenship', 'ciudadanía', 'Nationality', 'nacionalidad', 'country of origin', 'país de origen', 'place of birth', 'fecha de nacimiento', 'DOB', 'birthday',
  'SSN', 'S.S.N.', 'social security #', 'seguro social', 'ITIN', 'passport no', 'pasaporte', 'refugee', 'asylum seeker', 'asilo', 'deportation', 'religion', 'religión', 'race', 'bank account', 'criminal record',
  'pregnant', '서류', '서류 미비', '체류 신분', '영주권', '비자', '국적', '생년월일', '移民', 'walang papel', 'a salt', 'd4ca', 'Alien number', 'mojado',
];
const HARMLESS = [
  'committee', 'comité', 'Steward', 'night shift', 'turno de noche', 'kitchen', 'cocina', 'housekeeping', 'camaristas', 'phone bank', 'health and safety', 'salud y seguridad', 'heat', 'overtime unpaid', 'robo de salario',
  'wage theft', 'Local 11', 'delegada', 'picket captain', 'bus 12', 'petition signed', 'firmó la petición', 'button day', 'card signed', 'tarjeta firmada', 'needs a ride', 'childcare', 'Spanish speaker', 'habla mixe',
  'knows Rosa', 'valiente', 'brave', 'came to rally', 'vino al mitin', 'press speaker', 'translator', 'interpreter', 'sound equipment', 'paper sign-up', 'status call Monday', 'Salt Lake crew', 'green team', 'ice machine crew',
  'driver', 'parking', 'Visalia', 'garment', 'costura', 'car wash', 'lavado de autos', 'day laborer', 'jornalero', '위원회', '야간 근무', '소비자 연대', '건강과 안전', '오전과 오후', '식당', '청소', 'immigrant rights march', 'trace ladder',
];

describe('labels that are never kept of a person', () => {
  it('holds at least sixty of each kind', () => {
    expect(REFUSED.length).toBeGreaterThanOrEqual(60);
    expect(HARMLESS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(REFUSED)('refuses %s', (label) => {
    expect(isForbiddenLabel(label)).toBe(true);
  });

  it.each(HARMLESS)('lets %s pass', (label) => {
    expect(isForbiddenLabel(label)).toBe(false);
  });
});

import { noteCaution } from './note-caution';

const STATUS = [
  'she is undocumented', 'has no papers', 'They don’t have papers', 'her papers are fake', 'Afraid of deportation', 'his brother was deported', 'husband overstayed his visa', 'has DACA', 'TPS ends in March',
  'waiting for her work permit', 'no work authorization', 'got her green card last year', 'immigration came to the shop', 'asked about immigration status', 'not a citizen', 'US citizen', 'applied for citizenship',
  'asylum case is pending', 'came as a refugee', 'permanent resident', 'his legal status worries him', 'crossed the border in May', 'ICE raid on her street', 'works with a fake social', 'Visa runs out in June', 'un\u200bdocumented',
  'no tiene papeles', 'Sin papeles', 'está arreglando sus papeles', 'tiene papeles falsos', 'es indocumentada', 'miedo a la deportación', 'deportaron a su primo', 'le quitaron la mica', 'vino la migra', 'permiso de trabajo vencido',
  'su estatus migratorio', 'situación migratoria', 'no es ciudadana', 'pidió asilo', 'residencia permanente', 'Inmigración fue a la fábrica', 'cruzó la frontera', 'tiene visa', 'trabaja sin documentos',
  '체류 신분이 불안하심', '체류자격 문제', '불법체류', '미등록 이주 노동자', '영주권 신청 중', '시민권이 없으심', '비자가 곧 끝남', '취업비자', '추방을 걱정하심', '난민 신청', '서류 미비자', '서류가 없으심', '이민국에서 옴', '이민 단속을 무서워하심', '노동허가 기다리는 중', '신분 문제로 걱정',
];
const PRIVATE = [
  'she is pregnant', 'diagnosed with diabetes', 'has cancer', 'his wife is on dialysis', 'is HIV positive', 'struggles with depression', 'has a disability', 'is disabled', 'a health condition keeps her home', 'he is Catholic', 'is a Jehovah’s Witness',
  'has a criminal record', 'was in prison', 'ex-con', 'está embarazada', 'le diagnosticaron cáncer', 'enfermo del corazón', 'tiene discapacidad', 'es católica', 'testigo de Jehová, es evangélico', 'antecedentes penales', 'estuvo preso',
  '임신 중이심', '암 투병 중', '당뇨가 있으심', '우울증 약을 드심', '장애가 있으심', '천주교 신자', '전과가 있음',
];
const HARMLESS = [
  'reads the papers every day', 'brought the papers for the petition', 'has papers from the union office to sign', 'legal aid knows her', 'speaks Spanish and some Korean', 'wants a raise', 'heat in the laundry is bad', 'hurt her back at work', 'no sick days',
  'health and safety committee', 'wants better health insurance', 'meets at the church hall', 'member of the Jewish Labor Committee', 'senior citizen center next door', 'pays with a Visa card', 'works the ice machine', 'arrested on the picket line in 2019',
  'on probation until June, afraid of the boss', 'permit office for the march', 'knows immigrant rights groups', 'her status as a leader is clear', 'Membership status: paid', 'crossed the street', 'card signed', 'call after six', 'gate code 4410', 'works in the paper mill',
  'le gustan los deportes', 'juega en un equipo deportivo', 'firmó los papeles de la unión', 'reparte papeles en la entrada', 'trabaja en un asilo de ancianos', 'quiere mejor seguro de salud', 'paga con tarjeta Visa', 'la situación en la lavandería', 'cruzó la calle',
  'líder del turno de la mañana', 'derechos de los inmigrantes', 'su hermana se llama Cristina', 'vive con su mamá', 'no tiene carro', 'el permiso para la marcha', 'documentos de la reunión',
  '소비자 단체에서 일하심', '이민자 권리 단체와 함께함', '저녁 여섯 시 이후에 전화', '미등록 번호로 전화 옴', '서류에 서명하심', '가난한 동네', '건강보험을 원하심', '교회에서 만남', '영주 씨와 친구', '장애물이 있는 통로', '등록된 조합원', '더위가 심함', '암산이 빠르심', '',
];

describe('A note that speaks of what is better not written', () => {
  it.each(STATUS)('asks about status: %s', (note) => {
    expect(noteCaution(note)).toBe('status');
  });

  it.each(PRIVATE)('asks about what else is never kept: %s', (note) => {
    expect(noteCaution(note)).toBe('private');
  });

  it('lets what organizers write every day pass, in all three languages', () => {
    expect(HARMLESS.filter((note) => noteCaution(note) !== null)).toEqual([]);
  });

  it('is found in the middle of a long note', () => {
    const long = 'habló del calor y de los turnos. '.repeat(60);
    expect(noteCaution(long)).toBeNull();
    expect(noteCaution(`${long}No tiene papeles.${long}`)).toBe('status');
  });
});

/**
 * What no label may name (security.md MIN-01, MIN-02): immigration status, papers, nationality and country of
 * birth, identity numbers, date of birth, race, religion, health, criminal record, bank data; nor that somebody
 * is a salt (DOMAIN 2). Without accents, spaces and signs.
 */

/** Found anywhere in a label, also spaced out or with digits for letters. */
export const ANYWHERE: readonly string[] = [
  'immigra', 'migrantstatus', 'migratorystatus', 'legalstatus', 'citizen', 'undocumented', 'documented', 'greencard', 'workpermit', 'workauthorization',
  'authorizedtowork', 'righttowork', 'asylum', 'refugee', 'deport', 'aliennumber', 'alienregistration', 'illegalalien', 'nationality', 'naturaliz', 'countryofbirth',
  'countryoforigin', 'birthcountry', 'placeofbirth', 'birthplace', 'dateofbirth', 'birthdate', 'birthday', 'socialsecurity', 'taxpayerid', 'passport', 'driverslicen',
  'driverlicen', 'visastatus', 'visatype', 'ethnicity', 'ethnicgroup', 'religio', 'catholic', 'muslim', 'jewish', 'healthcondition', 'healthstatus', 'medicalcondition',
  'medicalhistory', 'disabilit', 'pregnan', 'hivstatus', 'criminalrecord', 'criminalhistory', 'felon', 'arrestrecord', 'bankaccount', 'routingnumber', 'creditcard',
  'debitcard', 'permanentresident', 'residencystatus', 'bordercross', 'unauthorizedworker', 'visaoverstay',
  'inmigra', 'migratori', 'indocumentad', 'documentad', 'sinpapeles', 'conpapeles', 'tienepapeles', 'ciudadan', 'residenciapermanente', 'residentepermanente',
  'permisodetrabajo', 'tarjetaverde', 'refugiad', 'nacionalidad', 'paisdeorigen', 'paisdenacimiento', 'lugardenacimiento', 'nacimiento', 'cumpleanos', 'segurosocial',
  'pasaporte', 'licenciadeconducir', 'matriculaconsular', 'etnicidad', 'grupoetnico', 'catolic', 'musulman', 'embaraza', 'discapaci', 'enfermedad', 'antecedentespenales',
  'cuentabancaria', 'cuentadebanco', 'tarjetadecredito', 'cruzolafrontera',
  '체류', '이민', '비자', '영주권', '시민권', '서류', '불법체류', '미등록', '국적', '출생', '생년월일', '생일', '여권', '주민등록', '주민번호', '사회보장', '소셜번호', '소셜넘버',
  '운전면허', '난민', '추방', '망명', '인종', '민족', '종교', '기독교', '불교', '천주교', '건강상태', '질병', '장애', '임신', '전과기록', '전과자', '범죄', '계좌', '신용카드', '노동허가', '취업허가', '신분',
  '移民', '签证', '簽證', '绿卡', '綠卡', '国籍', '國籍', '公民', '护照', '護照', '身份', '宗教', '种族', '種族', '难民', '難民', '出生', '無證', '无证',
  'imigra', 'pagkamamamayan', 'mamamayan', 'walangpapel', 'maypapel', 'relihiyon', 'kapanganakan', 'kaarawan',
];

/** Found as a whole word of a label. */
export const WORDS: ReadonlySet<string> = new Set([
  'papers', 'papeles', 'daca', 'tps', 'visa', 'visas', 'visado', 'ead', 'h1b', 'h2a', 'h2b', 'uvisa', 'tvisa', 'ssn', 'itin', 'dob', 'uscis', 'lpr', 'curp', 'asilo', 'alien', 'aliens',
  'hiv', 'vih', 'sida', 'mojado', 'mojada', 'mojados', 'wetback', 'wetbacks', 'dreamer', 'dreamers', 'salting', 'salted', 'anumber', 'ilegal', 'ilegales', 'illegals', 'judio', 'judia',
]);

/** The whole label. */
export const ALONE: ReadonlySet<string> = new Set([
  'status', 'estatus', 'paper', 'papel', 'race', 'raza', 'religion', 'health', 'salud', 'salt', 'asalt', 'saltworker', 'illegal', 'gc', 'usc', 'anum', 'ice', 'i9', 'id', 'mica', 'etnia', 'nacido', 'born', 'tnt',
]);

/** Harmless phrases that hold a forbidden one: taken out before looking. */
export const HARMLESS: readonly string[] = ['immigrantrights', 'migrantrights', 'derechosdelosinmigrantes', 'derechosinmigrantes', 'seniorcitizen', '소비자', '낭비자', '이민자권리'];

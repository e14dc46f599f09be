import type { KnownField } from './fields';
import { keyOf } from './text-keys';

/** Names of columns in lists seen so far, in the three languages: as they are written, folded when read. */
const WORDS: Readonly<Partial<Record<KnownField, string>>> = {
  fullName: 'name|full name|worker|worker name|member|member name|employee|employee name|contact|contact name|person|nombre completo|nombre y apellido|nombre y apellidos|trabajador|trabajadora|persona|miembro|이름|성명|성함|조합원|노동자|사람|이름 성|직원 이름',
  givenName: 'first name|first|given name|given|forename|fname|firstname|nombre|nombres|primer nombre|nombre de pila|이름(명)|명|first name english',
  familyName: 'last name|last|family name|surname|lname|lastname|apellido|apellidos|성|성씨',
  preferredName: 'preferred name|nickname|goes by|known as|preferred|apodo|le dicen|nombre preferido|nombre de uso|별명|호칭|부르는 이름',
  email: 'email|e mail|e-mail|email address|mail|correo|correo electrónico|correo-e|email 1|email 2|home email|work email|personal email|이메일|메일|전자우편|이메일 주소|전자 우편',
  phone: 'phone|phone number|telephone|tel|cell|cell phone|cellphone|mobile|mobile phone|mobile number|phone #|ph|home phone|work phone|phone 1|phone 2|contact number|sms|teléfono|telefonos|celular|móvil|cel|núm de teléfono|número de teléfono|numero|tel celular|telefono celular|전화|전화번호|휴대폰|핸드폰|휴대전화|연락처|휴대폰 번호|핸드폰 번호',
  address: 'address|full address|home address|mailing address|dirección|domicilio|direccion completa|주소|집 주소',
  line1: 'address 1|address line 1|line 1|street|street address|user address|calle|calle y número|dirección 1|도로명|도로명 주소|주소 1',
  line2: 'address 2|address line 2|line 2|apt|apartment|unit number|apto|departamento núm|dirección 2|상세주소|주소 2|호수',
  city: 'city|town|user city|ciudad|municipio|도시|시',
  region: 'state|province|region|state abbreviated|user state|estado|provincia|주|도',
  postalCode: 'zip|zip code|zipcode|postal code|postcode|user zip code|código postal|cp|c p|우편번호',
  country: 'country|país|국가|나라',
  language: 'language|languages|lang|preferred language|primary language|language spoken|idioma|idiomas|lengua|언어|사용 언어|선호 언어',
  employer: 'employer|company|employer name|business|agency|empresa|empleador|compañía|patrón|contratista|회사|고용주|사업주|업체',
  worksite: 'workplace|worksite|work site|work place|location|site|store|branch|facility|work location|lugar de trabajo|centro de trabajo|sitio|sede|sucursal|tienda|일터|직장|근무지|사업장|지점|근무 장소',
  department: 'department|dept|depto|dpto|dept name|area|section|work area|departamento|área|sección|부서|파트|부|팀',
  shift: 'shift|shifts|work shift|schedule|turno|horario|jornada|근무조|교대|교대조|근무 시간|시간대|근무시간',
  jobTitle: 'job|job title|title|position|occupation|classification title|puesto|cargo|oficio|ocupación|trabajo|직책|직무|직종|직위|하는 일',
  classification: 'classification|employment type|worker type|employment status|tipo de empleo|clasificación|tipo de trabajador|고용 형태|고용형태|계약 형태',
  assessment: 'assessment|assess|rating|rank|1 5|1 to 5|support level|support|stance|where they stand|evaluación|valoración|nivel|nivel de apoyo|postura|apoyo|평가|지지도|입장',
  tags: 'tag|tags|user tags|labels|groups|interests|etiqueta|etiquetas|grupos|intereses|태그|꼬리표|그룹',
  note: 'note|notes|comment|comments|remarks|nota|notas|comentario|comentarios|observaciones|비고|메모|참고|특이사항|노트',
  consentSms: 'sms status|sms consent|text consent|consent to texts|ok to text|can text|texts ok|mobile status|textos|acepta textos|acepta mensajes|mensajes de texto|consentimiento sms|문자 동의|문자 수신|문자 수신 동의',
  consentEmail: 'subscription status|email status|email consent|email opt in|email subscription status|newsletter|acepta correos|suscripción|estado de suscripción|consentimiento correo|이메일 동의|이메일 수신 동의|수신 동의',
  doNotContact: 'do not contact|dnc|do not call|no contact|no contactar|no llamar|연락 금지|연락금지|연락하지 말 것',
  externalId: 'uuid|id|external id|member id|employee id|record id|contact id|action network id|van id|vanid|person id|badge|badge number|número de empleado|identificador|번호|사번|아이디|회원번호',
  date: 'date|date met|last contact|last contacted|date of contact|contact date|date of 1 on 1|fecha|fecha de contacto|último contacto|날짜|일자|만난 날|연락일',
  unit: 'unit|bargaining unit|unidad|unidad de negociación|교섭 단위|교섭단위',
  card: 'card|cards|card signed|signed card|signed|auth card|authorization card|tarjeta|tarjeta firmada|firmó|firmó tarjeta|카드|서명|가입서|카드 서명',
  caution: 'caution|warning|careful|alert|precaución|cuidado|advertencia|주의|주의 사항|주의사항',
  addressNotes: 'address notes|address note|gate code|directions|notas de la dirección|cómo llegar|código de puerta|주소 메모|주소메모|출입 방법',
  affiliate: 'affiliate|local|local number|union|chapter|afiliada|sindicato|sección sindical|지부|노조|산하 조직|지회|가맹 단체|가맹 노조',
  whatsapp: 'whatsapp|whats app|wa|número de whatsapp|와츠앱|왓츠앱',
  kakaotalk: 'kakaotalk|kakao|kakao talk|kakao id|카카오톡|카톡|카톡 아이디|카카오톡 아이디',
  timeZone: 'time zone|timezone|zona horaria|huso horario|시간대 이름|표준시간대',
  ignore: 'lifetime value|county|subscription date|latitude|longitude|created at|updated at|modified date|signup date|total actions|referrer|source url|row|row number|reason|condado|marca temporal|timestamp|타임스탬프|줄 번호',
};

/** Names that mean several things: only what stands below them tells, and a person is asked in any case. */
const DOUBTFUL = new Set('#|no|n|num|nr|card|cards|tarjeta|카드|rating|rank|1 5|1 to 5|date|fecha|날짜|location|contact|title|level|nivel|support|apoyo|area|id|번호|signed|firmó|서명|local|title|unit|source|numero|sms|평가|부|팀|시|주|도|성|명|수신 동의|schedule|horario|schedule|first|last'.split('|').map(keyOf));

const BY_KEY = new Map<string, KnownField>();
for (const [field, words] of Object.entries(WORDS)) {
  for (const word of words.split('|')) if (!BY_KEY.has(keyOf(word))) BY_KEY.set(keyOf(word), field as KnownField);
}

/** Columns of known exports carry a prefix that says nothing. */
const PREFIX = /^(can2|an|user|contact|person|custom) /;

export interface HeaderReading {
  readonly field: KnownField;
  /** 0–1 by the header alone. */
  readonly confidence: number;
}

function readKey(key: string): HeaderReading | null {
  const bare = key.replace(PREFIX, '');
  const field = BY_KEY.get(key) ?? BY_KEY.get(bare) ?? BY_KEY.get(bare.replace(PREFIX, ''));
  if (field) return { field, confidence: DOUBTFUL.has(key) ? 0.7 : 0.95 };
  return null;
}

/**
 * What a header says: the whole of it, one of the names it lists ("NOMBRE / NAME"), or a name inside it, which is
 * worth less. Null when it says nothing known.
 */
export function readHeader(written: string): HeaderReading | null {
  const header = written.slice(0, 200);
  const whole = keyOf(header);
  if (whole === '') return null;
  const exact = readKey(whole);
  // "CARD?" is a question somebody asked of the column itself.
  if (exact) return /[?¿]/.test(header) ? { ...exact, confidence: Math.min(exact.confidence, 0.7) } : exact;
  const named = header.split(/[/|()\n·:,]+| - | – /).map((part) => readKey(keyOf(part))).filter((r) => r !== null);
  if (named.length > 0) {
    const alike = named.every((r) => r.field === named[0]!.field || bothNames(r.field, named[0]!.field));
    const field = named.some((r) => r.field === 'fullName') ? 'fullName' : named[0]!.field;
    return { field: alike ? field : named[0]!.field, confidence: alike ? 0.9 : 0.6 };
  }
  const words = whole.split(' ');
  for (let length = Math.min(3, words.length - 1); length >= 1; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const part = words.slice(from, from + length).join(' ');
      const found = part.length > 2 || /\p{Script=Hangul}{2}/u.test(part) ? readKey(part) : null;
      if (found) return { field: found.field, confidence: Math.min(found.confidence, length > 1 ? 0.75 : 0.65) };
    }
  }
  return null;
}

const bothNames = (a: KnownField, b: KnownField): boolean => [a, b].every((f) => f === 'fullName' || f === 'givenName');

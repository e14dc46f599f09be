import { keyOf, isBlank } from './text-keys';

/** How somebody stands, as lists write it. `certain` false: what was meant must be asked, `value` is the proposal. */
export interface AssessmentReading {
  readonly value: number | null;
  readonly certain: boolean;
}

/** 0 nobody asked, 1 … 5; "3,0" is 3; "3?", "2-3", "6" are asked; blank is nothing. */
export function readAssessment(cell: string): AssessmentReading | null {
  if (isBlank(cell)) return null;
  const text = cell.normalize('NFKC').trim();
  const whole = /^([0-5])(?:[.,]0+)?$/.exec(text);
  if (whole) return { value: Number(whole[1]), certain: true };
  const doubted = /^([0-5])(?:[.,]0+)?\s*(?:[?*~+-]|\(\?\))+$/.exec(text) ?? /^[~≈]\s*([0-5])$/.exec(text);
  return { value: doubted ? Number(doubted[1]) : null, certain: false };
}

export type ConsentStatus = 'granted' | 'revoked' | 'unknown' | 'bad-address';

const CONSENT: Readonly<Record<ConsentStatus, string>> = {
  granted: 'subscribed|opt in|opted in|optin|opted-in|confirmed|active|yes|y|true|1|x|ok|okay|granted|consented|si|sí|claro|suscrito|suscrita|acepta|aceptado|de acuerdo|예|네|동의|동의함|수신|수신 동의|구독|o',
  revoked: 'unsubscribed|opt out|opted out|optout|opted-out|stop|stopped|no|n|false|0|revoked|never|do not text|do not email|dnc|spam complaint|complained|unsub|baja|dado de baja|dada de baja|no acepta|cancelado|alto|no suscrito|아니요|아니오|거부|수신 거부|수신거부|미동의|동의 안 함|해지|구독 취소|user opted out|removed',
  unknown: 'pending|unknown|not set|none|never asked|unconfirmed|pendiente|desconocido|sin preguntar|미확인|모름|never subscribed|not subscribed yet',
  'bad-address': 'bouncing|bounced|bounce|hard bounce|undeliverable|invalid|cleaned|rebotado|rebota|rebote|반송|bad|bad email|bad number|wrong number',
};
const CONSENT_BY_KEY = new Map(Object.entries(CONSENT).flatMap(([status, words]) => words.split('|').map((word) => [keyOf(word), status as ConsentStatus] as const)));

/** What a word says about consent; null for a word that is not known. */
export const readConsent = (cell: string): ConsentStatus | null => CONSENT_BY_KEY.get(keyOf(cell)) ?? null;

const YES = new Set('x|yes|y|true|1|si|sí|예|네|o|v|ok|dnc|do not contact|do not call|no contactar|no llamar|연락 금지|연락금지|✓|✔|☑|signed|firmado|firmada|서명|서명함|완료'.split('|').map((w) => keyOf(w) || w));
const NO = new Set('no|n|false|0|아니요|아니오|안 함|ok to contact|not signed|no firmado|미서명'.split('|').map(keyOf));

/** Whether a box is ticked: true, false, or null for words that are neither. */
export function readTick(cell: string): boolean | null {
  const key = keyOf(cell) || cell.trim();
  return YES.has(key) ? true : NO.has(key) ? false : null;
}

export type Classification = 'employee' | 'independent_contractor' | 'agency' | 'gig' | 'day_laborer' | 'domestic' | 'other';
const CLASSIFICATION: Readonly<Record<Classification, string>> = {
  employee: 'employee|w2|w 2|full time|part time|ft|pt|permanent|regular|empleado|empleada|planta|tiempo completo|medio tiempo|de planta|정규직|직원|정직원|파트타임|시간제',
  independent_contractor: 'independent contractor|contractor|1099|ic|contratista independiente|contratista|por su cuenta|독립 계약자|프리랜서|특수고용',
  agency: 'agency|temp|temporary|staffing|agencia|temporal|de agencia|파견|파견직|용역|임시직',
  gig: 'gig|app|driver app|platform|plataforma|aplicación|플랫폼',
  day_laborer: 'day laborer|day labor|jornalero|jornalera|por día|일용직|일용',
  domestic: 'domestic|domestic worker|household|trabajadora del hogar|trabajador del hogar|doméstica|가사|가사 노동자|가사도우미',
  other: 'other|otro|otra|기타',
};
const CLASSIFICATION_BY_KEY = new Map(Object.entries(CLASSIFICATION).flatMap(([c, words]) => words.split('|').map((word) => [keyOf(word), c as Classification] as const)));

export const readClassification = (cell: string): Classification | null => CLASSIFICATION_BY_KEY.get(keyOf(cell)) ?? null;

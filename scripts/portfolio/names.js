// Names for made-up portfolios: places, offices and services as Korean administration has them, none of them a real body's plan.

const REGIONS = [
  ['서울', 'Seoul'],
  ['부산', 'Busan'],
  ['대구', 'Daegu'],
  ['인천', 'Incheon'],
  ['광주', 'Gwangju'],
  ['대전', 'Daejeon'],
  ['울산', 'Ulsan'],
  ['세종', 'Sejong'],
  ['경기', 'Gyeonggi'],
  ['강원', 'Gangwon'],
  ['충북', 'Chungbuk'],
  ['충남', 'Chungnam'],
  ['전북', 'Jeonbuk'],
  ['전남', 'Jeonnam'],
  ['경북', 'Gyeongbuk'],
  ['경남', 'Gyeongnam'],
  ['제주', 'Jeju'],
];

/** Korean and English name, and the agency's `kind`. */
const OFFICES = [
  ['교육청', 'Office of Education', 'education'],
  ['소방본부', 'Fire Headquarters', 'local'],
  ['보건환경연구원', 'Institute of Health and Environment', 'local'],
  ['상수도사업본부', 'Waterworks', 'local'],
  ['도시철도공사', 'Metro Corporation', 'public'],
  ['지방국세청', 'Regional Tax Office', 'central'],
  ['경찰청', 'Police Agency', 'central'],
  ['지방고용노동청', 'Employment and Labor Office', 'central'],
  ['세관', 'Customs', 'central'],
  ['병무청', 'Military Manpower Office', 'central'],
  ['우정청', 'Postal Office', 'central'],
  ['농업기술원', 'Agricultural Research Service', 'local'],
  ['지방환경청', 'Environmental Office', 'central'],
  ['선거관리위원회', 'Election Commission', 'central'],
  ['시설관리공단', 'Facilities Corporation', 'public'],
  ['테크노파크', 'Technopark', 'public'],
  ['문화재단', 'Foundation for Culture', 'public'],
  ['출입국·외국인청', 'Immigration Office', 'central'],
  ['보훈청', 'Veterans Office', 'central'],
  ['지방기상청', 'Meteorological Office', 'central'],
];

/** `class` and `personal` are what such a service usually holds; `shape` is one of the makers in systems.js. */
const THEMES = [
  { id: 'civil-portal', ko: '민원 안내 포털', en: 'Civil service guide', class: 'O', personal: false, shape: 'site', services: ['civil'] },
  { id: 'open-data', ko: '공공데이터 개방', en: 'Open data', class: 'O', personal: false, shape: 'site', services: ['open-data'] },
  { id: 'homepage', ko: '대표 누리집', en: 'Web site', class: 'O', personal: false, shape: 'site', services: [] },
  { id: 'bus-information', ko: '버스 정보 안내', en: 'Bus information', class: 'O', personal: false, shape: 'site', services: ['transport'] },
  { id: 'facility-map', ko: '공공시설 지도', en: 'Map of public facilities', class: 'O', personal: false, shape: 'site', services: [] },
  { id: 'statistics', ko: '행정 통계', en: 'Administrative statistics', class: 'O', personal: false, shape: 'internal', services: [] },
  { id: 'standard-code', ko: '표준코드 관리', en: 'Standard codes', class: 'O', personal: false, shape: 'internal', services: [] },
  { id: 'groupware', ko: '전자결재·업무관리', en: 'Groupware', class: 'S', personal: true, shape: 'work', services: [] },
  { id: 'personnel', ko: '인사·급여', en: 'Personnel and pay', class: 'S', personal: true, shape: 'work', services: ['finance'] },
  { id: 'local-tax', ko: '지방세 부과·징수', en: 'Local taxes', class: 'S', personal: true, shape: 'work', services: ['tax'] },
  { id: 'welfare', ko: '복지 급여 지급', en: 'Welfare benefits', class: 'S', personal: true, shape: 'work', services: ['health'] },
  { id: 'permit', ko: '인허가 처리', en: 'Permits', class: 'S', personal: true, shape: 'work', services: ['civil'] },
  { id: 'procurement', ko: '계약·구매 관리', en: 'Procurement', class: 'S', personal: false, shape: 'work', services: ['finance'] },
  { id: 'big-data', ko: '빅데이터 분석', en: 'Big data analysis', class: 'S', personal: false, shape: 'cluster', services: [] },
  { id: 'report-centre', ko: '긴급 신고 접수', en: 'Emergency reports', class: 'S', personal: true, shape: 'pair', services: ['emergency'] },
  { id: 'field-work', ko: '현장 행정 지원', en: 'Field work', class: 'S', personal: true, shape: 'work', services: [] },
  { id: 'disaster-watch', ko: '재난 상황 관제', en: 'Disaster watch', class: 'S', personal: false, shape: 'pair', services: ['disaster'] },
  { id: 'investigation', ko: '조사·수사 정보', en: 'Investigations', class: 'C', personal: true, shape: 'closed', services: ['police'] },
  { id: 'ddos-response', ko: 'DDoS 대응', en: 'DDoS response', class: 'C', personal: false, shape: 'closed', services: ['security'] },
];

module.exports = { REGIONS, OFFICES, THEMES };

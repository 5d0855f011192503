/** `g-cloud-cdk/model`: the domain's types and values, without any cloud. */
export type { Agency, OnPremisesSite } from './model/agency';
export type { Agreement } from './model/agreement';
export {
  DATA_CLASSES,
  dataClassField,
  effectiveClass,
  EXPOSURES,
  gradeField,
  GRADES,
  gradeOf,
  highest,
  PLANES,
  planeOf,
  type DataClass,
  type Exposure,
  type Grade,
  type GradeScores,
  type Plane,
  type StandbyFloor,
} from './model/classification';
export {
  ANY_ZONE,
  classPart,
  classQuestions,
  namePart,
  nameQuestions,
  optional,
  otherAgencies,
  plainChoice,
  servicesQuestion,
  YES_NO,
  zonePart,
  zoneQuestion,
  zonesFor,
} from './model/common-questions';
export type {
  ApplyStage,
  Connection,
  ConnectionEnd,
  DataToMove,
  DescribeContext,
  Describer,
  Description,
  Duty,
  DutyHolder,
  LabelledText,
  Partner,
} from './model/describe';
export { factDescription, factOutput, outerAddressFact, type Facts } from './model/facts';
export {
  addressField,
  agencyCodeField,
  cidrField,
  cloudNameField,
  countOf,
  dateField,
  durationField,
  identifierField,
  itemRefField,
  lineField,
  nameField,
  portField,
  positive,
  rateField,
  secretRefField,
  sizeField,
} from './model/fields';
export { isReason, type FactRef, type Kind, type OperatorPhase, type OperatorStep, type Part, type PartRole } from './model/kind';
export type { Night, NightCheck } from './model/night';
export type { Places } from './model/places';
export { NO_LOAD, type Dependency, type Load, type Needs } from './model/needs';
export type { Artifact, PartContext, Tags, TenancyContext } from './model/part-context';
export type { PlacedPart, Placement, Refusal } from './model/placement';
export { Given, type Choice, type Entailed, type Question, type QuestionContext, type Questionnaire } from './model/questions';
export type { PortfolioSettings, StateBackend } from './model/portfolio';
export {
  itemRef,
  resolveRef,
  type EntrySpec,
  type Item,
  type ItemRef,
  type Origin,
  type RequestedAgreement,
  type RequestSection,
  type Retirement,
} from './model/request';
export type { Quota, Segment, Tenancy } from './model/tenancy';
export type { Waiver } from './model/waiver';
export type { Pin, Wave } from './model/wave';
export type { Portfolio, SourceFile } from './model/whole';
export type { AwsZone, Cloud, LinkProfile, OpenStackZone, Zone } from './model/zone';
export {
  defineProblem,
  inFile,
  ProblemError,
  renderProblem,
  shown,
  type Place,
  type Problem,
  type ProblemCode,
  type ProblemDefinition,
  type ProblemMaker,
  type ProblemText,
  type Severity,
} from './problem/problem';
export { reason, type Reason } from './problem/reason';
export { agencyCode, type AgencyCode } from './values/agency-code';
export { calendarDate, type CalendarDate } from './values/calendar-date';
export { Cidr } from './values/cidr';
export { bitsPerSecond, formatDataRate, parseDataRate, type BitsPerSecond } from './values/data-rate';
export { formatDataSize, gibibytes, parseDataSize, type Gibibytes } from './values/data-size';
export { formatDuration, minutes, parseDuration, type Minutes } from './values/duration';
export { identifier, type Identifier } from './values/identifier';
export { nearest } from './values/nearest';
export { counted, durationText, joined, same, say } from './values/speech';
export type { Language, Text } from './values/text';
export { waveId, type WaveId } from './values/wave-id';
/** The zod that reads every file: fields of a kind of one's own must be made by this very copy. */
export { z } from 'zod';

import type { Grade } from '../model/classification';
import type { ApplyStage, DataToMove } from '../model/describe';
import type { FactRef, OperatorPhase, PartRole } from '../model/kind';
import type { Night } from '../model/night';
import type { ItemRef } from '../model/request';
import type { StackSecret } from '../model/stack-secret';
import type { Wave } from '../model/wave';
import type { Cloud } from '../model/zone';
import type { CalendarDate } from '../values/calendar-date';
import type { Text } from '../values/text';

/** A part of an item in a stack. */
export interface RunbookPart {
  readonly item: ItemRef;
  readonly name: Text;
  readonly role: PartRole;
  readonly stage: ApplyStage;
  /** Items that must stand first: its hard dependencies. */
  readonly needs: readonly ItemRef[];
}

/** One stack that this wave applies. */
export interface RunbookStack {
  /** `1741000/tenancy`, or the name of a CloudFormation stack. Unique within its folder. */
  readonly name: string;
  /** Relative to the output, with `/`: the Terraform stack's own folder, or the CDK assembly that holds the stack. */
  readonly folder: string;
  readonly zone: string;
  readonly zoneTitle: Text;
  readonly cloud: Cloud;
  readonly agency: string;
  readonly agencyName: Text;
  readonly scope: 'administrator' | 'agency';
  /** Entries of `clouds.yaml`, or AWS profiles, under which it is applied. */
  readonly credentials: readonly string[];
  /** What must be handed to Terraform as `TF_VAR_…`, to this stack alone. Values stand nowhere. */
  readonly secrets: readonly StackSecret[];
  /** Empty in a tenancy. */
  readonly parts: readonly RunbookPart[];
  /** The folder whose copy of the same state this one replaces. */
  readonly supersedes?: string;
}

/** What it takes to plan and apply a stack. */
export interface RunbookTarget extends Pick<RunbookStack, 'name' | 'folder' | 'cloud' | 'credentials'> {
  /** Left out: not known, for the stack was not built in this run. */
  readonly secrets?: readonly StackSecret[] | undefined;
}

/** A part that is not emitted until facts are known (decision 4). */
export interface RunbookWaiting {
  readonly item: ItemRef;
  readonly name: Text;
  readonly role: PartRole;
  readonly zone: string;
  readonly facts: readonly FactRef[];
}

/** An item of the wave, and its night. */
export interface RunbookCutover {
  readonly item: ItemRef;
  readonly name: Text;
  readonly agencyName: Text;
  readonly zoneTitle: Text;
  readonly grade: Grade;
  readonly cutover: CalendarDate;
  /** Whether there is an old copy that stays as it was for a while. False for what moves no data, such as a link. */
  readonly sourceKept: boolean;
  /** Left out: users notice nothing. */
  readonly outageMinutes?: number;
  /** Left out: nothing has to be moved. */
  readonly data?: DataToMove;
  /** Left out: its users move as those of any item do. */
  readonly night?: Night;
}

/** What this wave changes in a stack that an earlier wave deployed. */
export interface RunbookChange {
  readonly change: 'amended' | 'retired';
  readonly part: RunbookPart;
  /** The wave whose folder holds the stack. */
  readonly birth: string;
  readonly stack: RunbookTarget & Pick<RunbookStack, 'zoneTitle' | 'agencyName'>;
}

/** What the tool cannot do, and why. */
export interface RunbookStep {
  /** `agency/id`, or an agency's code where it is about the whole tenancy. */
  readonly item: string;
  readonly step: Text;
  readonly why: Text;
  readonly when: OperatorPhase;
  /** The zone in which it is done. */
  readonly zone: Text;
}

/** Everything a runbook tells of one wave. In any order: the runbook sorts. */
export interface RunbookInput {
  readonly title: Text;
  readonly operator: { readonly name: Text; readonly email: string };
  readonly wave: Pick<Wave, 'wave' | 'title' | 'opens' | 'closes'>;
  readonly stacks: readonly RunbookStack[];
  readonly waiting: readonly RunbookWaiting[];
  readonly cutovers: readonly RunbookCutover[];
  readonly changes: readonly RunbookChange[];
  readonly operatorSteps: readonly RunbookStep[];
  /** Extensions took part: every later command must name them, too. Default: none did. */
  readonly extended?: boolean;
}

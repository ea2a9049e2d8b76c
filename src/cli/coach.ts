import type { ExitCode } from './exit-code.ts';
import type { JudgeOptions } from './options.ts';

export interface CoachOptions extends Omit<JudgeOptions, 'rule'> {
  readonly agentName?: string;
  readonly since?: string;
  readonly self?: boolean;
  readonly format: 'stylish' | 'markdown' | 'json';
  readonly outputFile?: string;
  readonly color?: boolean;
}

export async function coach(_paths: readonly string[], _options: CoachOptions): Promise<ExitCode> {
  return 2;
}

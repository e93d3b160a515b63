import { lazy, Suspense } from 'react';
import { toolText } from '../../messages/tools.ts';
import { ToolPanel } from './ToolPanel.tsx';

// Few need it in an exam: it comes, with its decimals, when it is asked for.
const Calculator = lazy(async () => ({
  default: (await import('./calculator/Calculator.tsx')).Calculator,
}));

export function CalculatorPanel() {
  return (
    <ToolPanel panel="calculator" title={toolText.calculator.title} width="narrow">
      <Suspense>
        <Calculator />
      </Suspense>
    </ToolPanel>
  );
}

package org.demarche.store;

import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's way to evaluate patterns, made safe for steps that nothing reaches. In Jena 6.0.0 a
 * pattern behind one without a match fails with "Peek iterator is already empty" instead of giving
 * no rows (apache/jena issue 3763).
 */
final class EmptyInputs extends OpExecutorTDB2 {
  private EmptyInputs(ExecutionContext context) {
    super(context);
  }

  /** Has all queries on a dataset evaluated like this. */
  static void guard(DatasetGraph dataset) {
    QC.setFactory(dataset.getContext(), EmptyInputs::new);
  }

  @Override
  protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
    return input.hasNext() ? super.execute(pattern, input) : input;
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    return input.hasNext() ? super.execute(pattern, input) : input;
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    return input.hasNext() ? super.execute(filter, input) : input;
  }
}

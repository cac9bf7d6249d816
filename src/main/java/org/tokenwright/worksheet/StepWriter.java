package org.tokenwright.worksheet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.worksheet.BlockProgram.Stage;
import org.tokenwright.worksheet.Expr.Fold;

/** Writes the steps of single nodes. */
final class StepWriter {

    private final Graph graph;
    private final Inputs inputs;
    private final Variation variation;
    private final Demand demand;
    private final Results results;
    private final Uses uses;
    private final Places places;
    private final Slots slots;
    private final Map<Integer, Accumulator> openSums = new HashMap<>();
    private final Map<Integer, Map<Fold, Vector>> folds = new HashMap<>();
    private Stage stage;
    private List<Step> steps;

    /** The two parts of a compensated sum. */
    private record Accumulator(Vector sum, Vector error) {}

    StepWriter(Graph graph, Inputs inputs, Variation variation, Demand demand, Results results, Uses uses,
            Places places) {
        this.graph = graph;
        this.inputs = inputs;
        this.variation = variation;
        this.demand = demand;
        this.results = results;
        this.uses = uses;
        this.places = places;
        slots = places.slots();
    }

    /** The steps that follow belong to this part of the program. */
    void begin(Stage next, boolean monthly) {
        stage = next;
        steps = monthly ? stage.monthly() : stage.once();
    }

    /** Called for each operand in turn, when it can be read. */
    void operandIsThere(int node, int position) {
        int[] operands = graph.node(node).operands();
        if (isLongSum(node)) {
            if (position == 0) {
                openSums.put(node, cleared(slots.take(), slots.take(), steps));
            }
            add(openSums.get(node), operands[position]);
        }
    }

    /** Called when all operands can be read. */
    void complete(int number) {
        Node node = graph.node(number);
        switch (node.operation()) {
            case INPUT -> load(number, month -> inputs.assumption(node.index()));
            case DATA -> load(number, month -> inputs.series(node.index(), month));
            case PREVIOUS -> previous(number, node);
            case TOTAL -> places.put(number, folds.get(graph.nodeOfRow(node.index())).get(node.fold()));
            case MULTIPLY -> places.multiply(number, node.operands()[0], node.operands()[1], steps);
            case SUM -> sum(number, node);
            case CHOICE -> choice(number, node.operands());
            case EXP, LN, NORMAL_CDF, NORMAL_QUANTILE -> unary(number, node);
            default -> binary(node.operation(), number, node.operands());
        }
        if (!uses.hasOneReader(number)) {
            places.vector(number, steps);
        }
        fold(number);
        if (demand.isKeptMonthly(number)) {
            steps.add(new Step.Store(results.monthly(number, variation.byMonth(number)), places.place(number)));
        }
        places.finish(number);
    }

    private boolean isLongSum(int node) {
        return graph.node(node).operation() == Operation.SUM && graph.node(node).operands().length > 2;
    }

    private static Accumulator cleared(Vector sum, Vector error, List<Step> steps) {
        steps.add(new Step.Clear(sum, error));
        return new Accumulator(sum, error);
    }

    private void add(Accumulator accumulator, int term) {
        steps.add(uses.isComputed(term)
                ? new Step.AddProduct(accumulator.sum, accumulator.error, places.takeProduct(term))
                : new Step.AddScalar(accumulator.sum, accumulator.error, new Scalar(term)));
    }

    private void load(int number, Step.Load.MonthlyColumns values) {
        steps.add(new Step.Load(places.target(number), values));
    }

    private void previous(int number, Node node) {
        int opening = node.operands()[0];
        int source = graph.nodeOfRow(node.index());
        if (uses.isComputed(opening)) {
            places.release(opening);
        }
        Vector target = places.target(number);
        Step first = uses.isComputed(opening) ? copy(target, opening) : new Step.Fill(target, new Scalar(opening));
        steps.add(uses.isComputed(source)
                ? new Step.Previous(target, first, places.place(source))
                : new Step.PreviousUniform(target, first, new Scalar(source)));
    }

    private Step copy(Vector target, int node) {
        return new Step.Multiply(target, Product.of(places.place(node)));
    }

    private void sum(int number, Node node) {
        if (isLongSum(number)) {
            Accumulator accumulator = openSums.remove(number);
            slots.giveBack(accumulator.sum);
            slots.giveBack(accumulator.error);
            steps.add(new Step.VectorVector(
                    Operation.SUM, places.target(number), accumulator.sum, accumulator.error));
        } else {
            binary(Operation.SUM, number, node.operands());
        }
    }

    private void binary(Operation operation, int number, int[] operands) {
        int left = operands[0];
        int right = operands[1];
        boolean leftVaries = read(left);
        boolean rightVaries = read(right);
        releaseAll(operands);
        Vector target = places.target(number);
        if (leftVaries && rightVaries) {
            steps.add(new Step.VectorVector(operation, target, places.place(left), places.place(right)));
        } else if (leftVaries) {
            steps.add(new Step.VectorScalar(operation, target, places.place(left), new Scalar(right)));
        } else {
            steps.add(new Step.ScalarVector(operation, target, new Scalar(left), places.place(right)));
        }
    }

    /** Makes sure that an operand stands in its place; a uniform one has none. */
    private boolean read(int operand) {
        if (uses.isComputed(operand)) {
            places.vector(operand, steps);
        }
        return uses.isComputed(operand);
    }

    private void releaseAll(int[] operands) {
        for (int operand : operands) {
            if (uses.isComputed(operand)) {
                places.release(operand);
            }
        }
    }

    private void unary(int number, Node node) {
        int argument = node.operands()[0];
        read(argument);
        releaseAll(node.operands());
        steps.add(new Step.Unary(node.operation(), places.target(number), places.place(argument)));
    }

    private void choice(int number, int[] operands) {
        Vector yes = spread(operands[1]);
        Vector no = spread(operands[2]);
        boolean varies = read(operands[0]);
        releaseAll(operands);
        giveBackSpread(operands[1], yes);
        giveBackSpread(operands[2], no);
        Vector target = places.target(number);
        steps.add(varies
                ? new Step.Choice(target, places.place(operands[0]), yes, no)
                : new Step.UniformChoice(target, new Scalar(operands[0]), yes, no));
    }

    /** The vector of an operand; a uniform one is written to a passing vector. */
    private Vector spread(int operand) {
        if (read(operand)) {
            return places.place(operand);
        }
        Vector vector = slots.take();
        steps.add(new Step.Fill(vector, new Scalar(operand)));
        return vector;
    }

    private void giveBackSpread(int operand, Vector vector) {
        if (!uses.isComputed(operand)) {
            slots.giveBack(vector);
        }
    }

    private void fold(int number) {
        for (Fold fold : demand.folds(number)) {
            Vector folded = fold == Fold.SUM ? sumOfMonths(number) : extreme(number, fold);
            folds.computeIfAbsent(number, key -> new EnumMap<>(Fold.class)).put(fold, folded);
            results.total(number, fold).ifPresent(
                    result -> stage.end().add(new Step.Store(result, folded)));
        }
    }

    private Vector sumOfMonths(int number) {
        Vector sum = slots.lasting();
        Vector error = slots.lasting();
        stage.once().add(new Step.Clear(sum, error));
        if (variation.byMonth(number)) {
            steps.add(new Step.AddProduct(sum, error, product(number)));
        } else {
            stage.end().add(new Step.AddRepeatedly(sum, error, places.place(number), graph.months()));
        }
        stage.end().add(new Step.VectorVector(Operation.SUM, sum, sum, error));
        return sum;
    }

    /** The product that was held back, which nothing else reads; or the vector of a node. */
    private Product product(int number) {
        return places.isHeld(number) ? places.takeProduct(number) : Product.of(places.place(number));
    }

    private Vector extreme(int number, Fold fold) {
        if (!variation.byMonth(number)) {
            return places.place(number);
        }
        Vector kept = slots.lasting();
        steps.add(new Step.Keep(fold, kept, places.place(number)));
        return kept;
    }
}

package org.tokenwright.worksheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the vectors of nodes stand while steps are written. A product that is read only once has no place: it is held
 * back until the step that reads it.
 */
final class Places {

    private final Slots slots = new Slots();
    private final Uses uses;
    private final int[] readsLeft;
    private final Vector[] places;
    private final Held[] held;

    /** A product and the nodes whose vectors it reads. */
    private record Held(Product product, int... reads) {}

    Places(int nodes, Uses uses) {
        this.uses = uses;
        readsLeft = IntStream.range(0, nodes).map(uses::count).toArray();
        places = new Vector[nodes];
        held = new Held[nodes];
    }

    Slots slots() {
        return slots;
    }

    /** Gives a node that outlives its month its place. */
    void reserve(int node, int months) {
        if (uses.keepsMonths(node)) {
            places[node] = slots.eachMonth(months);
        } else if (uses.keepsPrevious(node)) {
            places[node] = slots.takingTurns();
        }
    }

    void put(int node, Vector vector) {
        places[node] = vector;
    }

    /** The place of a node that has one. */
    Vector place(int node) {
        return places[node];
    }

    /** The place that a node is to be written to. Release its operands first, so that it can take one of theirs. */
    Vector target(int node) {
        if (places[node] == null) {
            places[node] = slots.take();
        }
        return places[node];
    }

    boolean isHeld(int node) {
        return held[node] != null;
    }

    /** Holds back the product of two nodes, of which at least one has a vector. */
    void multiply(int node, int left, int right, List<Step> steps) {
        boolean turned = !uses.isComputed(left) || !isHeld(left) && isHeld(right);
        int first = turned ? right : left;
        int second = turned ? left : right;
        if (uses.isComputed(second)) {
            vector(second, steps);
        }
        if (isHeld(first)) {
            Optional<Product> longer = times(held[first].product, second);
            if (longer.isPresent()) {
                held[node] = new Held(longer.get(), readsOf(held[first].reads, second));
                held[first] = null;
                return;
            }
        }
        Product product = times(Product.of(vector(first, steps)), second).orElseThrow();
        held[node] = new Held(product, readsOf(new int[] {first}, second));
    }

    private Optional<Product> times(Product product, int factor) {
        return uses.isComputed(factor) ? product.times(places[factor]) : product.times(new Scalar(factor));
    }

    private int[] readsOf(int[] reads, int factor) {
        if (!uses.isComputed(factor)) {
            return reads;
        }
        int[] more = Arrays.copyOf(reads, reads.length + 1);
        more[reads.length] = factor;
        return more;
    }

    /** The vector of a node; a product that was held back is written to the steps now. */
    Vector vector(int node, List<Step> steps) {
        if (isHeld(node)) {
            Product product = takeProduct(node);
            steps.add(new Step.Multiply(target(node), product));
        }
        return places[node];
    }

    /** A node as a product, which the next step reads; what it was held back for is done. */
    Product takeProduct(int node) {
        Held taken = held[node];
        if (taken == null) {
            release(node);
            return Product.of(places[node]);
        }
        held[node] = null;
        for (int read : taken.reads) {
            release(read);
        }
        return taken.product;
    }

    /** Notes that a vector is read by the next step. */
    void release(int node) {
        if (--readsLeft[node] == 0 && uses.isPassing(node)) {
            slots.giveBack(places[node]);
        }
    }

    /** Notes that a node is complete; if no node reads it, its place is free again. */
    void finish(int node) {
        if (readsLeft[node] == 0 && uses.isPassing(node) && places[node] != null) {
            slots.giveBack(places[node]);
        }
    }
}

package org.tokenwright.worksheet;

import java.util.ArrayList;
import java.util.List;

/**
 * The strongly connected components of a graph: sets of points that reach each other (Tarjan, without recursion).
 *
 * <p>They come in an order in which each component follows all components it leads to.
 */
final class Components {

    private final int[][] edges;
    private final int[] number;
    private final int[] low;
    private final int[] nextEdge;
    private final boolean[] open;
    private final IntStack path;
    private final IntStack pending;
    private final List<int[]> found = new ArrayList<>();
    private int count;

    private Components(int[][] edges) {
        this.edges = edges;
        int points = edges.length;
        number = new int[points];
        low = new int[points];
        nextEdge = new int[points];
        open = new boolean[points];
        path = new IntStack(points);
        pending = new IntStack(points);
    }

    /** @param edges for each point the points it leads to */
    static List<int[]> of(int[][] edges) {
        var components = new Components(edges);
        for (int point = 0; point < edges.length; point++) {
            components.visit(point);
        }
        return components.found;
    }

    private void visit(int start) {
        if (number[start] == 0) {
            enter(start);
            while (!path.isEmpty()) {
                advance(path.top());
            }
        }
    }

    private void enter(int point) {
        number[point] = ++count;
        low[point] = count;
        open[point] = true;
        path.push(point);
        pending.push(point);
    }

    private void advance(int point) {
        if (nextEdge[point] < edges[point].length) {
            follow(point, edges[point][nextEdge[point]++]);
        } else {
            leave(point);
        }
    }

    private void follow(int point, int target) {
        if (number[target] == 0) {
            enter(target);
        } else if (open[target]) {
            low[point] = Math.min(low[point], number[target]);
        }
    }

    private void leave(int point) {
        path.pop();
        if (!path.isEmpty()) {
            low[path.top()] = Math.min(low[path.top()], low[point]);
        }
        if (low[point] == number[point]) {
            found.add(close(point));
        }
    }

    private int[] close(int point) {
        int[] members = pending.popThrough(point);
        for (int member : members) {
            open[member] = false;
        }
        return members;
    }

    private static final class IntStack {

        private final int[] items;
        private int size;

        IntStack(int capacity) {
            items = new int[capacity];
        }

        boolean isEmpty() {
            return size == 0;
        }

        int top() {
            return items[size - 1];
        }

        void push(int item) {
            items[size++] = item;
        }

        void pop() {
            size--;
        }

        int[] popThrough(int item) {
            int end = size;
            while (items[--size] != item) {
                // goes down to the item
            }
            return java.util.Arrays.copyOfRange(items, size, end);
        }
    }
}

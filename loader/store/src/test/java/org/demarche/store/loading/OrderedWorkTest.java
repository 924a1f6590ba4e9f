package org.demarche.store.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {
  @Test
  void resultsComeInTheOrderOfTheInputWhateverTheNumberOfThreads() {
    List<Integer> expected = IntStream.range(0, 1000).map(i -> i * i).boxed().toList();
    for (int threads : new int[] {1, 2, 7}) {
      OrderedWork<Integer, Integer> work = new OrderedWork<>(threads, i -> i * i);
      List<Integer> taken = new ArrayList<>();
      work.run(() -> IntStream.range(0, 1000).forEach(work::add), taken::add);
      assertThat(taken).isEqualTo(expected);
    }
  }

  @Test
  void theReaderWaitsWhileTooMuchIsOpen() {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    OrderedWork<Integer, Integer> work = new OrderedWork<>(2, i -> i);
    work.run(
        () -> {
          for (int i = 0; i < 5000; i++) {
            work.add(i);
            read.incrementAndGet();
          }
        },
        result -> most.accumulateAndGet(read.get() - taken.getAndIncrement(), Math::max));
    assertThat(taken).hasValue(5000);
    assertThat(most.get()).isLessThanOrEqualTo(2 * 64 + 2);
  }

  @Test
  void stoppingEndsTheWorkThoughTheReaderWaitsForever() {
    OrderedWork<Integer, Integer> work = new OrderedWork<>(2, i -> i);
    CountDownLatch never = new CountDownLatch(1);
    List<Integer> taken = new ArrayList<>();
    work.run(
        () -> {
          work.add(1);
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        result -> {
          taken.add(result);
          work.stop();
        });
    assertThat(taken).containsExactly(1);
    assertThat(work.wasStopped()).isTrue();
  }

  @Test
  void whatTheReaderThrowsComesOut() {
    OrderedWork<Integer, Integer> work = new OrderedWork<>(2, i -> i);
    assertThatThrownBy(
            () ->
                work.run(
                    () -> {
                      throw new IllegalStateException("the disk is gone");
                    },
                    result -> {}))
        .hasMessage("the disk is gone");
  }

  @Test
  void whatTheTakerThrowsEndsTheReader() {
    OrderedWork<Integer, Integer> work = new OrderedWork<>(1, i -> i);
    assertThatThrownBy(
            () ->
                work.run(
                    () -> IntStream.iterate(0, i -> i + 1).forEach(work::add),
                    result -> {
                      throw new IllegalStateException("the store is full");
                    }))
        .hasMessage("the store is full");
  }
}

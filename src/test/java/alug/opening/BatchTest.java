package alug.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException.Kind;
import alug.opening.OpenResult.Status;
import alug.session.MfaAnswer;
import alug.session.MfaRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  @TempDir Path folder;
  private Rig rig;

  @BeforeEach
  void start() {
    rig = new Rig(folder);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void twelveRolesOfOneSourceTakeOneCodeAndOneSession() {
    List<OpenResult> results = rig.run(rig.numbered("a", 12), rig::type);
    assertEquals(Set.of(Status.OPENED), Set.copyOf(Rig.statuses(results)));
    assertEquals("a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12", String.join(" ", Rig.names(results)));
    assertEquals(12, rig.browser.opened().size());
    assertEquals(1, rig.prompts.size());
    assertEquals(1, rig.calls("GetSessionToken"));
    assertEquals(12, rig.calls("AssumeRole"));
    assertEquals(12, rig.history.read().live(rig.clock.instant()).size());
  }

  @Test
  void threeLongRolesTakeThreeCodesAndEachOpensAsItsCodeComes() {
    List<OpenResult> results =
        rig.run(
            rig.numbered("long", 3),
            request -> {
              rig.browser.awaitOpened(rig.prompts.size());
              return rig.type(request);
            });
    assertEquals(Set.of(Status.OPENED), Set.copyOf(Rig.statuses(results)));
    assertEquals(List.of("long1", "long2", "long3"), rig.browser.opened());
    assertEquals(43_200, results.get(2).signedIn().orElseThrow().consoleSeconds());
    assertEquals(3, rig.calls("AssumeRole"));
    assertEquals(0, rig.calls("GetSessionToken"));
  }

  @Test
  void whoTypesTheNextCodeIsToldWhenThereIsOne() {
    rig.run(
        rig.numbered("long", 3),
        request -> {
          if (rig.prompts.size() == 2) {
            rig.prompts.remove(0);
            rig.advance(Duration.ofSeconds(request.secondsToNextCode()));
          }
          return rig.type(request);
        });
    // Codes were taken at :13 of a half minute, at :13 of it again, and of the next one.
    List<String> known = new ArrayList<>();
    for (MfaRequest request : rig.prompts) {
      known.add(
          request.profiles() + " " + request.codeIsUsed() + " " + request.secondsToNextCode());
    }
    assertEquals(List.of("[long2] true 17", "[long3] true 17"), known);
  }

  @Test
  void aCodeThatNobodyTookNeedsNoWait() {
    rig.run(
        rig.numbered("long", 2),
        request -> {
          MfaAnswer answer = rig.type(request);
          rig.advance(Duration.ofSeconds(17));
          return answer;
        });
    assertFalse(rig.prompts.get(0).codeIsUsed());
    assertEquals(30, rig.prompts.get(1).secondsToNextCode());
  }

  @Test
  void promptsOfOneDeviceComeOneAtATime() {
    AtomicInteger open = new AtomicInteger();
    AtomicBoolean twice = new AtomicBoolean();
    rig.run(
        rig.numbered("long", 5),
        request -> {
          twice.compareAndSet(false, open.incrementAndGet() > 1);
          MfaAnswer answer = rig.type(request);
          open.decrementAndGet();
          return answer;
        });
    assertFalse(twice.get());
    assertEquals(
        List.of("long1", "long2", "long3", "long4", "long5"),
        rig.prompts.stream().map(request -> request.profiles().get(0)).toList());
  }

  @Test
  void questionsForSeveralDevicesComeInListOrder() {
    CompletableFuture<Thread> bobs = new CompletableFuture<>();
    OpenOrder alices = rig.order("long1");
    OpenOrder slow =
        new OpenOrder(
            alices.entry(),
            alices.request(),
            () -> {
              awaitQuestionOrWait(bobs.join());
              return alices.destination().get();
            },
            alices.look());
    Progress progress =
        new Rig.Silent() {
          @Override
          public void stage(OpenOrder order, Stage stage) {
            if (order.profile().equals("b1") && stage == Stage.WAITING_FOR_CODE) {
              bobs.complete(Thread.currentThread());
            }
          }
        };
    List<OpenResult> results =
        new Batch(rig.one, 8)
            .run(List.of(slow, rig.order("b1")), rig::type, progress, new Batch.Stop());
    assertEquals(Set.of(Status.OPENED), Set.copyOf(Rig.statuses(results)));
    List<List<String>> asked = rig.prompts.stream().map(MfaRequest::profiles).toList();
    assertEquals(List.of(List.of("long1"), List.of("b1")), asked);
  }

  /** Until the one of a thread asks for its code, or waits for its turn to ask. */
  private void awaitQuestionOrWait(Thread other) {
    while (rig.prompts.isEmpty() && other.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void consolesComeToTheBrowserInListOrder() {
    CompletableFuture<Thread> seconds = new CompletableFuture<>();
    OpenOrder first = rig.order("free1");
    OpenOrder slow =
        new OpenOrder(
            first.entry(),
            first.request(),
            () -> {
              awaitOpenedOrInLine(seconds.join());
              return first.destination().get();
            },
            first.look());
    Progress progress =
        new Rig.Silent() {
          @Override
          public void stage(OpenOrder order, Stage stage) {
            if (order.profile().equals("free2") && stage == Stage.SIGNING_IN) {
              seconds.complete(Thread.currentThread());
            }
          }
        };
    new Batch(rig.one, 8)
        .run(List.of(slow, rig.order("free2")), rig::type, progress, new Batch.Stop());
    assertEquals(List.of("free1", "free2"), rig.browser.opened());
  }

  /** Until the one of a thread is in the browser, or waits for another one to be. */
  private void awaitOpenedOrInLine(Thread other) {
    boolean inLine = false;
    while (rig.browser.opened().isEmpty() && !inLine) {
      for (StackTraceElement frame : other.getStackTrace()) {
        inLine |= frame.getClassName().equals(Departures.class.getName());
      }
    }
  }

  @Test
  void noCodeForADeviceSkipsItsRolesWithoutAskingAgain() {
    List<OpenOrder> orders = new ArrayList<>(rig.numbered("a", 12));
    orders.addAll(rig.orders("b1", "free1", "long1"));
    List<OpenResult> results =
        rig.run(
            orders,
            request -> {
              MfaAnswer answer = rig.type(request);
              return request.device().serial().equals(Rig.ALICE)
                  ? new MfaAnswer.Cancelled()
                  : answer;
            });
    List<Status> expected = new ArrayList<>(Collections.nCopies(12, Status.SKIPPED));
    expected.addAll(List.of(Status.OPENED, Status.OPENED, Status.SKIPPED));
    assertEquals(expected, Rig.statuses(results));
    assertEquals(2, rig.prompts.size());
  }

  @Test
  void aSessionThatCannotBeMadeIsAskedForOnce() {
    AtomicInteger asked = new AtomicInteger();
    List<OpenResult> results =
        rig.run(
            rig.numbered("a", 12),
            request -> {
              asked.incrementAndGet();
              return Rig.wrong();
            });
    assertEquals(Set.of(Status.FAILED), Set.copyOf(Rig.statuses(results)));
    assertEquals(3, asked.get());
    assertEquals(12, Batch.failed(results).size());

    List<OpenResult> again = rig.run(Batch.failed(results), rig::type);
    assertEquals(Set.of(Status.OPENED), Set.copyOf(Rig.statuses(again)));
  }

  @Test
  void consolesWithoutACodeDoNotWaitForTheOnesWithOne() {
    List<OpenOrder> orders = new ArrayList<>(rig.numbered("a", 12));
    orders.addAll(rig.numbered("free", 6));
    List<OpenResult> results =
        new Batch(rig.one, 2)
            .run(
                orders,
                request -> {
                  rig.browser.awaitOpened(6);
                  return rig.type(request);
                },
                new Rig.Silent(),
                new Batch.Stop());
    assertEquals(Set.of(Status.OPENED), Set.copyOf(Rig.statuses(results)));
    assertTrue(rig.browser.opened().subList(0, 6).stream().allMatch(it -> it.startsWith("free")));
  }

  @Test
  void stoppingKeepsWhatIsOpenAndBeginsNothingMore() {
    Batch.Stop stop = new Batch.Stop();
    Progress progress =
        new Rig.Silent() {
          @Override
          public void done(OpenResult result) {
            stop.ask();
          }
        };
    List<OpenOrder> orders = rig.orders("free1", "free2", "long1", "a1", "b1");
    List<OpenResult> results = new Batch(rig.one, 1).run(orders, rig::type, progress, stop);
    assertEquals(Status.OPENED, results.get(0).status());
    assertEquals(Collections.nCopies(4, Status.SKIPPED), Rig.statuses(results.subList(1, 5)));
    assertEquals(List.of(), rig.prompts);
    assertEquals(List.of("free1"), rig.browser.opened());
  }

  @Test
  void stoppingAtAPromptOpensNoBrowser() {
    Batch.Stop stop = new Batch.Stop();
    List<OpenResult> results =
        new Batch(rig.one, 8)
            .run(
                rig.numbered("long", 3),
                request -> {
                  stop.ask();
                  return rig.type(request);
                },
                new Rig.Silent(),
                stop);
    assertEquals(Set.of(Status.SKIPPED), Set.copyOf(Rig.statuses(results)));
    assertEquals(1, rig.prompts.size());
    assertEquals(List.of(), rig.browser.opened());
  }

  @Test
  void anInterruptionEndsPromptsAndIsPassedOn() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    List<OpenResult> results = new ArrayList<>();
    AtomicBoolean passedOn = new AtomicBoolean();
    Thread caller =
        new Thread(
            () -> {
              results.addAll(
                  rig.run(
                      rig.numbered("long", 12),
                      request -> {
                        asked.countDown();
                        return never();
                      }));
              passedOn.set(Thread.currentThread().isInterrupted());
            });
    caller.start();
    asked.await();
    caller.interrupt();
    caller.join();
    assertEquals(Collections.nCopies(12, Status.SKIPPED), Rig.statuses(results));
    assertTrue(passedOn.get());
  }

  private static MfaAnswer never() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new MfaAnswer.Cancelled();
  }

  @Test
  void aBugInOneIsItsFailureAlone() {
    List<OpenOrder> orders = new ArrayList<>(rig.numbered("free", 3));
    OpenOrder good = orders.get(1);
    orders.set(
        1,
        new OpenOrder(
            good.entry(),
            good.request(),
            () -> {
              throw new IllegalStateException("broken");
            },
            good.look()));
    List<OpenResult> results = rig.run(orders, rig::type);
    assertEquals(List.of(Status.OPENED, Status.FAILED, Status.OPENED), Rig.statuses(results));
    assertEquals(Kind.BUG, results.get(1).failure().orElseThrow().kind());
  }

  @Test
  void everyStageAndEveryResultIsTold() {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    Progress progress =
        new Progress() {
          @Override
          public void stage(OpenOrder order, Stage stage) {
            told.add(order.profile() + " " + stage);
          }

          @Override
          public void done(OpenResult result) {
            told.add(result.order().profile() + " " + result.status());
          }
        };
    new Batch(rig.one, 8).run(rig.orders("a1"), rig::type, progress, new Batch.Stop());
    assertEquals(
        List.of(
            "a1 QUEUED",
            "a1 SIGNING_IN",
            "a1 WAITING_FOR_CODE",
            "a1 SIGNING_IN",
            "a1 OPENING",
            "a1 OPENED"),
        told);
  }

  @Test
  void nothingWantedIsNothingDone() {
    assertEquals(List.of(), rig.run(List.of(), rig::type));
  }
}

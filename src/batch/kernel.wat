;; Sums of rows of codes, sixteen rows at a time, in 128-bit vectors.
;;
;; A vector holds one question of sixteen rows: a byte for each. What kernel.ts does with a table of pairs is done here
;; with saturating arithmetic. With one added, a code is 0 for skipped, 1 for missing, and one more than its rank for a
;; score point; with one taken away again, and not below 0, it is its rank, and 0 for both others.
(module
  (import "memory" "memory" (memory 1))

  ;; Half of a transposition of half its bits: from sixteen vectors, `stride` bytes apart, the bytes of the first eight
  ;; between those of the last eight. Four times this turns sixteen rows of sixteen bytes into columns.
  (func $interleave (param $from i32) (param $stride i32) (param $to i32)
    (local $half i32) (local $end i32)
    (local.set $half (i32.shl (local.get $stride) (i32.const 3)))
    (local.set $end (i32.add (local.get $to) (i32.const 256)))
    (loop $next
      (v128.store (local.get $to)
        (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23
          (v128.load (local.get $from))
          (v128.load (i32.add (local.get $from) (local.get $half)))))
      (v128.store offset=16 (local.get $to)
        (i8x16.shuffle 8 24 9 25 10 26 11 27 12 28 13 29 14 30 15 31
          (v128.load (local.get $from))
          (v128.load (i32.add (local.get $from) (local.get $half)))))
      (local.set $from (i32.add (local.get $from) (local.get $stride)))
      (local.set $to (i32.add (local.get $to) (i32.const 32)))
      (br_if $next (i32.lt_u (local.get $to) (local.get $end)))))

  ;; Adds the sixteen values of two vectors of shorts to those at a place.
  (func $add (param $place i32) (param $low v128) (param $high v128)
    (v128.store (local.get $place)
      (i16x8.add (v128.load (local.get $place)) (local.get $low)))
    (v128.store offset=16 (local.get $place)
      (i16x8.add (v128.load offset=16 (local.get $place)) (local.get $high))))

  ;; Sums up rows. A run is ten integers: its first column, the one after its last, its weight, what is to be added to a
  ;; rank to make it a point, the place of a count of its own, how many targets it has, and for each of up to four the
  ;; place of its totals. The weights of a target stand `plane` bytes after its totals.
  ;; Returns whether every code is a rank up to `most`, missing or skipped.
  (func (export "sumUp")
    (param $codes i32) (param $rows i32) (param $width i32) (param $columns i32)
    (param $runs i32) (param $runsEnd i32) (param $plane i32)
    (param $rated i32) (param $skipped i32) (param $most i32)
    (result i32)
    (local $row i32) (local $at i32) (local $tile i32) (local $tileEnd i32)
    (local $run i32) (local $column i32) (local $columnEnd i32) (local $target i32) (local $targetsEnd i32)
    (local $code v128) (local $rank v128) (local $largest v128)
    (local $sum v128) (local $count v128) (local $skips v128)
    (local $weight v128) (local $offset v128)
    (local $low v128) (local $high v128) (local $lowWeight v128) (local $highWeight v128)
    (local $one v128)
    (local.set $one (i8x16.splat (i32.const 1)))
    (loop $nextRows
      ;; Into columns, sixteen of them at a time. The room behind the columns is used in turn with their own.
      (local.set $at (i32.add (local.get $codes) (i32.mul (local.get $row) (local.get $width))))
      (local.set $tile (local.get $columns))
      (local.set $tileEnd
        (i32.add (local.get $columns) (i32.shl (local.get $width) (i32.const 4))))
      (loop $nextTile
        (call $interleave (local.get $at) (local.get $width) (i32.add (local.get $tile) (i32.const 256)))
        (call $interleave (i32.add (local.get $tile) (i32.const 256)) (i32.const 16) (local.get $tile))
        (call $interleave (local.get $tile) (i32.const 16) (i32.add (local.get $tile) (i32.const 256)))
        (call $interleave (i32.add (local.get $tile) (i32.const 256)) (i32.const 16) (local.get $tile))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $tile (i32.add (local.get $tile) (i32.const 256)))
        (br_if $nextTile (i32.lt_u (local.get $tile) (local.get $tileEnd))))

      (local.set $run (local.get $runs))
      (loop $nextRun
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $count (v128.const i32x4 0 0 0 0))
        (local.set $skips (v128.const i32x4 0 0 0 0))
        (local.set $column
          (i32.add (local.get $columns) (i32.shl (i32.load (local.get $run)) (i32.const 4))))
        (local.set $columnEnd
          (i32.add (local.get $columns) (i32.shl (i32.load offset=4 (local.get $run)) (i32.const 4))))
        (loop $nextColumn
          (local.set $code (i8x16.add (v128.load (local.get $column)) (local.get $one)))
          (local.set $largest (i8x16.max_u (local.get $largest) (local.get $code)))
          (local.set $rank (i8x16.sub_sat_u (local.get $code) (local.get $one)))
          (local.set $sum (i8x16.add (local.get $sum) (local.get $rank)))
          (local.set $count
            (i8x16.add (local.get $count) (i8x16.min_u (local.get $rank) (local.get $one))))
          (local.set $skips
            (i8x16.sub (local.get $skips)
              (i8x16.eq (local.get $code) (v128.const i32x4 0 0 0 0))))
          (local.set $column (i32.add (local.get $column) (i32.const 16)))
          (br_if $nextColumn (i32.lt_u (local.get $column) (local.get $columnEnd))))

        (local.set $weight (i16x8.splat (i32.load offset=8 (local.get $run))))
        (local.set $offset (i16x8.splat (i32.load offset=12 (local.get $run))))
        (local.set $lowWeight (i16x8.extend_low_i8x16_u (local.get $count)))
        (local.set $highWeight (i16x8.extend_high_i8x16_u (local.get $count)))
        (local.set $at (i32.shl (local.get $row) (i32.const 1)))
        (call $add (i32.add (local.get $rated) (local.get $at)) (local.get $lowWeight) (local.get $highWeight))
        (call $add (i32.add (i32.load offset=16 (local.get $run)) (local.get $at)) (local.get $lowWeight) (local.get $highWeight))
        (call $add (i32.add (local.get $skipped) (local.get $at))
          (i16x8.extend_low_i8x16_u (local.get $skips))
          (i16x8.extend_high_i8x16_u (local.get $skips)))
        (local.set $low
          (i16x8.mul (local.get $weight)
            (i16x8.add (i16x8.extend_low_i8x16_u (local.get $sum))
              (i16x8.mul (local.get $offset) (local.get $lowWeight)))))
        (local.set $high
          (i16x8.mul (local.get $weight)
            (i16x8.add (i16x8.extend_high_i8x16_u (local.get $sum))
              (i16x8.mul (local.get $offset) (local.get $highWeight)))))
        (local.set $lowWeight (i16x8.mul (local.get $weight) (local.get $lowWeight)))
        (local.set $highWeight (i16x8.mul (local.get $weight) (local.get $highWeight)))

        (local.set $target (i32.add (local.get $run) (i32.const 24)))
        (local.set $targetsEnd
          (i32.add (local.get $target) (i32.shl (i32.load offset=20 (local.get $run)) (i32.const 2))))
        (loop $nextTarget
          (local.set $tile (i32.add (i32.load (local.get $target)) (local.get $at)))
          (call $add (local.get $tile) (local.get $low) (local.get $high))
          (call $add (i32.add (local.get $tile) (local.get $plane)) (local.get $lowWeight) (local.get $highWeight))
          (local.set $target (i32.add (local.get $target) (i32.const 4)))
          (br_if $nextTarget (i32.lt_u (local.get $target) (local.get $targetsEnd))))

        (local.set $run (i32.add (local.get $run) (i32.const 40)))
        (br_if $nextRun (i32.lt_u (local.get $run) (local.get $runsEnd))))

      (local.set $row (i32.add (local.get $row) (i32.const 16)))
      (br_if $nextRows (i32.lt_u (local.get $row) (local.get $rows))))
    (i32.eqz
      (v128.any_true
        (i8x16.gt_u (local.get $largest)
          (i8x16.splat (i32.add (local.get $most) (i32.const 1)))))))

  ;; Makes bytes of shorts from 0 to 255.
  (func (export "narrow") (param $from i32) (param $to i32) (param $end i32)
    (loop $next
      (v128.store (local.get $to)
        (i8x16.narrow_i16x8_u
          (v128.load (local.get $from))
          (v128.load offset=16 (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 32)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $to) (local.get $end))))))

"""Runs statements in Spark: two executors, each a process of its own, over partitioned Parquet.

Reads {"rows": file, "statements": [...]} from standard input and writes the rows of each result, and how many
executors there are, as JSON to the file that is its argument.
"""

import json
import sys

from pyspark.sql import SparkSession

task = json.load(sys.stdin)
spark = (
    SparkSession.builder.master("local-cluster[2,1,1024]")
    .config("spark.ui.enabled", "false")
    .config("spark.ui.showConsoleProgress", "false")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.sql.shuffle.partitions", "2")
    .config("spark.sql.warehouse.dir", task["folder"] + "/warehouse")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")

# Parquet in folders: one for each case, in it one for each of three parts.
lake = task["folder"] + "/lake"
schema = "case INT, part INT, interview STRING, question STRING, rating INT, skipped BOOLEAN, rater STRING"
rows = spark.read.schema(schema).json(task["rows"])
rows.repartition(4).write.partitionBy("case", "part").parquet(lake)
spark.read.schema(schema).parquet(lake).createOrReplaceTempView("lake")

results = []
for statements in task["statements"]:
    for statement in statements[:-1]:
        spark.sql(statement)
    results.append([list(row) for row in spark.sql(statements[-1]).collect()])

executors = spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1
with open(sys.argv[1], "w") as file:
    json.dump({"executors": executors, "results": results}, file)
spark.stop()

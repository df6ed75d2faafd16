from django.db import migrations, models


class Migration(migrations.Migration):
    """Let a teacher have a module kept on pupils' phones, to be played without network."""

    dependencies = [("assignments", "0001_assignments_and_progress")]

    operations = [
        migrations.AddField(
            model_name="assignment",
            name="is_offline",
            field=models.BooleanField(default=False, verbose_name="available offline"),
        ),
    ]
